package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import io.photointake.adapter.imaging.metadata.PhotoshopResources;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import io.photointake.adapter.imaging.printfile.tiff.ExifDensity;
import io.photointake.adapter.imaging.printfile.tiff.ShownExif;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * JPEG: the density in JFIF, EXIF and Photoshop's resources. A file without JFIF gets it where that leaves the colours as
 * they are; a file that then has no field for its density gets EXIF. Without private metadata there remain, of the
 * application's segments, JFIF, the profile, Adobe's marker, and of EXIF what shows the picture; what stands behind the
 * picture, such as a second one, is not carried over.
 */
final class JpegPrint {
    private static final byte[] START = {(byte) 0xFF, (byte) JpegMarker.START_OF_IMAGE};
    private static final byte[] END = {(byte) 0xFF, (byte) JpegMarker.END_OF_IMAGE};
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int MOST_BODY = 0xFFFF - 2;
    private static final int HIGHEST_DENSITY = 0xFFFF;
    private static final int SEGMENT_HEADER = 4;
    private static final int JFIF_UNIT_AT = 7;

    private final ByteView file;
    private final Dpi dpi;
    private final JpegColourRule colours;
    private final Splice splice = new Splice();
    private boolean exifWritten;

    JpegPrint(ByteView file, Dpi dpi) throws IOException {
        this.file = file;
        this.dpi = dpi;
        this.colours = JpegColourRule.of(file);
    }

    Splice withEverything() throws IOException {
        start();
        JpegMarkers markers = new JpegMarkers(file);
        long position = START.length;
        while (true) {
            JpegMarker marker = markers.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (marker.code() == JpegMarker.START_OF_SCAN) {
                return splice.keep(position, file.length() - position);
            }
            long begin = begin(marker);
            splice.keep(position, begin - position);
            keepWithDensity(marker, begin);
            position = marker.end();
        }
    }

    Splice withoutPrivate() throws IOException {
        start();
        JpegMarkers markers = new JpegMarkers(file);
        long position = START.length;
        boolean inScan = false;
        for (Optional<JpegMarker> next = next(markers); next.isPresent(); next = next(markers)) {
            JpegMarker marker = next.get();
            long begin = begin(marker);
            if (inScan) {
                splice.keep(position, begin - position);
            }
            if (marker.code() == JpegMarker.END_OF_IMAGE) {
                return splice.write(END);
            }
            keepShown(marker, begin);
            position = marker.end();
            inScan = marker.code() == JpegMarker.START_OF_SCAN;
        }
        return inScan ? splice.keep(position, file.length() - position) : splice.write(END);
    }

    /** The next marker; none where the file ends, or goes on with what is no segment and no decoder reads. */
    private static Optional<JpegMarker> next(JpegMarkers markers) throws IOException {
        try {
            return markers.next();
        } catch (BrokenImageException broken) {
            return Optional.empty();
        }
    }

    private void start() {
        splice.write(START);
        boolean addJfif = !colours.jfif() && colours.allowsJfif();
        if (addJfif) {
            splice.write(jfif(1, 1));
        }
        if (!addJfif && !colours.jfif() && !colours.exif()) {
            splice.write(exif(ShownExif.NONE.written(dpi)));
        }
    }

    private static long begin(JpegMarker marker) {
        boolean alone = marker.code() < 0xC0 || (marker.code() >= 0xD0 && marker.code() <= JpegMarker.END_OF_IMAGE);
        return alone ? marker.end() - 2 : marker.end() - marker.body().length() - SEGMENT_HEADER;
    }

    private void keepShown(JpegMarker marker, long begin) throws IOException {
        int code = marker.code();
        if (JpegColourRule.isJfif(marker)) {
            splice.write(jfif(marker.body().u8(5), marker.body().u8(6)));
        } else if (JpegColourRule.isExif(marker)) {
            if (!exifWritten) {
                exifWritten = true;
                splice.write(exif(ShownExif.read(exifIn(marker)).written(dpi)));
            }
        } else if (!isMetadata(code) || shows(marker)) {
            splice.keep(begin, marker.end() - begin);
        }
    }

    private static boolean isMetadata(int code) {
        return (code >= FIRST_APPLICATION && code <= LAST_APPLICATION) || code == COMMENT;
    }

    private static boolean shows(JpegMarker marker) throws IOException {
        return switch (marker.code()) {
            case JpegMarker.APP2 -> marker.body().matches(0, "ICC_PROFILE\0");
            case JpegMarker.APP14 -> marker.body().matches(0, "Adobe");
            default -> false;
        };
    }

    private void keepWithDensity(JpegMarker marker, long begin) throws IOException {
        if (JpegColourRule.isJfif(marker)) {
            byte[] segment = file.bytes(begin, marker.end() - begin);
            putJfifDensity(ByteBuffer.wrap(segment), SEGMENT_HEADER + JFIF_UNIT_AT);
            splice.write(segment);
        } else if (JpegColourRule.isExif(marker)) {
            splice.write(exif(ExifDensity.set(exifIn(marker), dpi, MOST_BODY - EXIF.length())));
        } else if (marker.code() == JpegMarker.APP13 && marker.body().matches(0, PHOTOSHOP)) {
            splice.write(photoshop(marker, begin));
        } else {
            splice.keep(begin, marker.end() - begin);
        }
    }

    private static ByteView exifIn(JpegMarker marker) {
        return marker.body().clip(EXIF.length(), marker.body().length());
    }

    private byte[] photoshop(JpegMarker marker, long begin) throws IOException {
        byte[] segment = file.bytes(begin, marker.end() - begin);
        OptionalLong found = PhotoshopResources.resolutionAt(marker.body().from(PHOTOSHOP.length()));
        if (found.isPresent()) {
            int at = SEGMENT_HEADER + PHOTOSHOP.length() + (int) found.getAsLong();
            int fixedPoint = shortDensity() << 16;
            ByteBuffer.wrap(segment).putInt(at, fixedPoint).putInt(at + PhotoshopResources.VERTICAL_AT, fixedPoint);
        }
        return segment;
    }

    /** A JFIF header without a preview. */
    private byte[] jfif(int major, int minor) {
        ByteBuffer body = ByteBuffer.allocate(14);
        body.put("JFIF\0".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) major)
                .put((byte) minor);
        putJfifDensity(body, JFIF_UNIT_AT);
        return segment(JpegMarker.APP0, body.array());
    }

    private void putJfifDensity(ByteBuffer bytes, int at) {
        short density = (short) shortDensity();
        bytes.put(at, (byte) 1).putShort(at + 1, density).putShort(at + 3, density);
    }

    private int shortDensity() {
        return Math.min(dpi.value(), HIGHEST_DENSITY);
    }

    private static byte[] exif(byte[] block) {
        return segment(
                JpegMarker.APP1,
                ByteBuffer.allocate(EXIF.length() + block.length)
                        .put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
                        .put(block)
                        .array());
    }

    private static byte[] segment(int code, byte[] body) {
        return ByteBuffer.allocate(SEGMENT_HEADER + body.length)
                .put((byte) 0xFF)
                .put((byte) code)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }
}
