package io.photointake.adapter.http.picture;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;

/**
 * Absolute addresses of pictures.
 *
 * @param base scheme and authority, perhaps with a path, without a slash at its end
 * @param folder the folder of the company whose pictures they are
 */
public record PictureUrls(String base, CompanyFolder folder) {
    public String of(UploadedImage image, Rendition rendition) {
        return base + "/UserPhoto/" + folder.value() + "/Photos/" + rendition.folder() + "/"
                + image.uniqueName().fileName();
    }
}
