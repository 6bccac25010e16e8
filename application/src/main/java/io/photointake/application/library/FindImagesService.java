package io.photointake.application.library;

import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;

/** {@link FindImages} on the record. */
public final class FindImagesService implements FindImages {
    private final ImageRepository images;

    public FindImagesService(ImageRepository images) {
        this.images = images;
    }

    @Override
    public Optional<UploadedImage> byUniqueName(UniqueName name) {
        return images.find(name);
    }

    @Override
    public List<UploadedImage> byName(WebsiteId website, String text, int most) {
        return images.findByName(website, FoldedText.of(text), most);
    }
}
