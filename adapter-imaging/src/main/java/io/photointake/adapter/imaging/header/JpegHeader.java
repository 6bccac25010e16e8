package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.adapter.imaging.metadata.PhotoshopResources;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JPEG up to its first scan.
 *
 * <p>Density: JFIF's where it has a unit, because JFIF 1.02 makes it the file's own and decoders built on libjpeg report
 * that; else EXIF's; else Photoshop's resource.
 */
final class JpegHeader {
    private final SortedMap<Integer, ByteView> profileParts = new TreeMap<>();
    private Optional<JpegFrame> frame = Optional.empty();
    private Optional<ExifFacts> exif = Optional.empty();
    private Optional<Density> jfifDensity = Optional.empty();
    private Optional<Density> photoshopDensity = Optional.empty();
    private OptionalInt adobeTransform = OptionalInt.empty();

    private JpegHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        JpegHeader header = new JpegHeader();
        JpegMarkers markers = new JpegMarkers(file);
        while (true) {
            JpegMarker marker = markers.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (marker.code() == JpegMarker.START_OF_SCAN) {
                return header.assembled();
            }
            header.take(marker);
        }
    }

    private void take(JpegMarker marker) throws IOException {
        switch (marker.code()) {
            case JpegMarker.APP0 -> takeJfif(marker.body());
            case JpegMarker.APP1 -> takeExif(marker.body());
            case JpegMarker.APP2 -> takeProfilePart(marker.body());
            case JpegMarker.APP13 -> takePhotoshop(marker.body());
            case JpegMarker.APP14 -> takeAdobe(marker.body());
            case JpegMarker.END_OF_IMAGE -> throw BrokenImageException.incomplete("there is no picture in the file");
            case JpegMarker.START_OF_IMAGE -> throw BrokenImageException.damaged("it starts twice");
            default -> takeFrame(marker);
        }
    }

    private void takeJfif(ByteView body) throws IOException {
        if (!body.matches(0, "JFIF\0") || !body.has(8, 4)) {
            return;
        }
        jfifDensity = switch (body.u8(7)) {
            case 1 -> Density.perInch(body.u16(8), body.u16(10));
            case 2 -> Density.perCentimetre(body.u16(8), body.u16(10));
            default -> Optional.empty();
        };
    }

    private void takeExif(ByteView body) throws IOException {
        if (exif.isEmpty() && body.matches(0, "Exif\0")) {
            exif = Optional.of(ExifFacts.read(body.clip(6, body.length())));
        }
    }

    private void takeProfilePart(ByteView body) throws IOException {
        if (body.matches(0, "ICC_PROFILE\0") && body.has(12, 2)) {
            profileParts.putIfAbsent(body.u8(12), body);
        }
    }

    private void takePhotoshop(ByteView body) throws IOException {
        if (photoshopDensity.isEmpty() && body.matches(0, "Photoshop 3.0\0")) {
            photoshopDensity = PhotoshopResources.density(body.from(14));
        }
    }

    private void takeAdobe(ByteView body) throws IOException {
        if (body.matches(0, "Adobe") && body.has(11, 1)) {
            adobeTransform = OptionalInt.of(body.u8(11));
        }
    }

    private void takeFrame(JpegMarker marker) throws IOException {
        if (!marker.startsFrame()) {
            return;
        }
        if (frame.isPresent()) {
            throw BrokenImageException.damaged("it describes its picture twice");
        }
        frame = Optional.of(JpegFrame.of(marker));
    }

    private ImageHeader assembled() throws IOException {
        JpegFrame picture =
                frame.orElseThrow(() -> BrokenImageException.damaged("it does not say how large its picture is"));
        Optional<Density> density =
                jfifDensity.or(() -> exif.flatMap(ExifFacts::density)).or(() -> photoshopDensity);
        return new ImageHeader(
                new ImageFacts(
                        ImageFormat.JPEG,
                        new PixelSize(picture.width(), picture.height()),
                        exif.orElse(ExifFacts.NONE).turn(),
                        density),
                coloursOf(picture),
                8,
                false,
                profile(),
                new FormatDetails.Jpeg(
                        picture.components().size(), picture.progressive(), picture.arithmetic(), adobeTransform));
    }

    private ColourModel coloursOf(JpegFrame picture) {
        return switch (picture.components().size()) {
            case 1 -> ColourModel.GREY;
            case 3 -> ColourModel.RGB;
            default -> adobeTransform.orElse(0) == 0 ? ColourModel.CMYK : ColourModel.YCCK;
        };
    }

    /** The parts joined in their order (ICC.1, B.4), absent unless all are there. */
    private Optional<IccProfile> profile() throws IOException {
        if (profileParts.isEmpty()) {
            return Optional.empty();
        }
        int parts = profileParts.values().iterator().next().u8(13);
        boolean all = profileParts.firstKey() == 1 && profileParts.lastKey() == parts && profileParts.size() == parts;
        long size = profileParts.values().stream()
                .mapToLong(part -> part.length() - 14)
                .sum();
        if (!all || size > IccProfile.MOST_BYTES) {
            return Optional.empty();
        }
        byte[] joined = new byte[(int) size];
        int filled = 0;
        for (ByteView part : profileParts.values()) {
            byte[] content = part.bytes(14, part.length() - 14);
            System.arraycopy(content, 0, joined, filled, content.length);
            filled += content.length;
        }
        return IccProfile.of(joined);
    }
}
