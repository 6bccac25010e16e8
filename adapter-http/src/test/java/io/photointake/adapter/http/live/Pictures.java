package io.photointake.adapter.http.live;

import io.photointake.application.library.OpenImage;
import io.photointake.application.library.OpenedImage;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.InMemoryContent;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.Website;
import java.util.Map;
import java.util.Optional;

/** One HEIC photo in the folder Demo: a JPEG as its Standard, a PNG as its Thumbnail. */
public final class Pictures implements OpenImage {
    private final UploadedImage photo;
    private final ConfiguredWebsite site;
    private final Map<Rendition, ContentSource> contents;

    /** @param origins of the website whose photo it is */
    public Pictures(Map<Rendition, ContentSource> contents, AllowedOrigins origins) {
        ImageId id = new ImageId(7);
        this.photo = AcceptedImages.turnedPhotoWithEmoji().recorded(id, new PhotoCode(id));
        Company company = new Company(new CompanyId(1), "Demo", new CompanyFolder("Demo"));
        this.site = ConfiguredWebsite.of(
                new Website(photo.accepted().website(), company, "Shop", origins), UploadLimits.DEFAULT);
        this.contents = contents;
    }

    /** Pictures of these bytes, which any page may show. */
    public static Pictures of(byte[] original, byte[] standard, byte[] thumbnail) {
        return new Pictures(
                Map.of(
                        Rendition.ORIGINAL, new InMemoryContent(original),
                        Rendition.STANDARD, new InMemoryContent(standard),
                        Rendition.THUMBNAIL, new InMemoryContent(thumbnail)),
                AllowedOrigins.ANY);
    }

    public String path(Rendition rendition) {
        return "/UserPhoto/Demo/Photos/" + rendition.folder() + "/" + fileName();
    }

    public String fileName() {
        return photo.uniqueName().fileName();
    }

    @Override
    public Optional<OpenedImage> open(String companyFolder, Rendition rendition, UniqueName name) {
        return Optional.ofNullable(contents.get(rendition))
                .filter(content -> companyFolder.equalsIgnoreCase("Demo") && name.equals(photo.uniqueName()))
                .map(content -> new OpenedImage(photo, site, rendition, content));
    }
}
