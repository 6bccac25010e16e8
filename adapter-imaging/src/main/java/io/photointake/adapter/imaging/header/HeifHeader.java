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
 * (ISO 23008-12, 6.5.10). Density is EXIF's. An ICC profile counts before colours stated as codes.
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
                new FormatDetails.Heif(picture.changed(), picture.limited()));
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
        if (picture.profile().isEmpty()) {
            return picture.profileOfCodes().flatMap(IccProfile::of);
        }
        ByteView content = picture.profile().get();
        return content.length() <= IccProfile.MOST_BYTES
                ? IccProfile.of(content.bytes(0, content.length()))
                : Optional.empty();
    }
}
