package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.heif.HeifMeta;
import io.photointake.adapter.imaging.heif.HeifPicture;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;

/**
 * HEIC and AVIF. Orientation is the container's own, which decoders obey; EXIF repeats it and must not be applied again
 * (ISO 23008-12, 6.5.10). Density is EXIF's.
 */
final class HeifHeader {
    private HeifHeader() {}

    static ImageHeader read(ByteView file, ImageFormat format) throws IOException {
        HeifMeta meta = HeifMeta.of(file);
        HeifPicture picture = HeifPicture.of(meta.pictureProperties());
        return new ImageHeader(
                new ImageFacts(format, picture.size(), picture.orientation(), densityOf(meta)),
                picture.grey() ? ColourModel.GREY : ColourModel.RGB,
                picture.bitsPerChannel(),
                meta.hasAlphaPlane(),
                profileOf(picture),
                new FormatDetails.Heif(picture.changed()));
    }

    private static Optional<Density> densityOf(HeifMeta meta) throws IOException {
        try {
            Optional<ByteView> exif = meta.exif();
            return exif.isPresent() ? ExifFacts.read(exif.get()).density() : Optional.empty();
        } catch (BrokenImageException broken) {
            return Optional.empty();
        }
    }

    private static Optional<IccProfile> profileOf(HeifPicture picture) throws IOException {
        Optional<ByteView> content = picture.profile().filter(view -> view.length() <= IccProfile.MOST_BYTES);
        return content.isPresent()
                ? IccProfile.of(content.get().bytes(0, content.get().length()))
                : Optional.empty();
    }
}
