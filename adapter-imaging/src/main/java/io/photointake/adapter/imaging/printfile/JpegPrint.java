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
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_OF_CODING = 0xC0;
    private static final int FIRST_APPLICATION = 0xE0;
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
    private boolean jfifWritten;
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
        return inScan ? endWithinScan(position) : splice.write(END);
    }

    /** Decoders show a picture that ends in its data; but not what stands behind in a segment that is not all there. */
    private Splice endWithinScan(long position) throws IOException {
        long at = file.indexOf(0xFF, position);
        while (at >= 0 && (!file.has(at + 1, 1) || !startsSegment(file.u8(at + 1)))) {
            at = file.indexOf(0xFF, at + 1);
        }
        return at < 0
                ? splice.keep(position, file.length() - position)
                : splice.keep(position, at - position).write(END);
    }

    private static boolean startsSegment(int code) {
        boolean restart = code >= 0xD0 && code <= 0xD7;
        return code != 0x00 && code != 0xFF && !restart;
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
        boolean alone =
                marker.code() == TEMPORARY || (marker.code() >= 0xD0 && marker.code() <= JpegMarker.END_OF_IMAGE);
        return alone ? marker.end() - 2 : marker.end() - marker.body().length() - SEGMENT_HEADER;
    }

    private void keepShown(JpegMarker marker, long begin) throws IOException {
        if (JpegColourRule.isJfif(marker)) {
            if (!jfifWritten) {
                jfifWritten = true;
                splice.write(jfif(marker.body().u8(5), marker.body().u8(6)));
            }
        } else if (JpegColourRule.isExif(marker)) {
            if (!exifWritten) {
                exifWritten = true;
                splice.write(exif(ShownExif.read(exifIn(marker)).written(dpi)));
            }
        } else if (isCoding(marker.code()) || shows(marker)) {
            splice.keep(begin, marker.end() - begin);
        }
    }

    /** Whether a marker is one of those by which the pixels are coded (T.81, table B.1). */
    private static boolean isCoding(int code) {
        return code >= FIRST_OF_CODING && code < FIRST_APPLICATION;
    }

    private static boolean shows(JpegMarker marker) throws IOException {
        return switch (marker.code()) {
            case JpegMarker.APP2 -> marker.body().matches(0, "ICC_PROFILE\0");
            case JpegMarker.APP14 -> marker.body().matches(0, "Adobe");
            default -> false;
        };
    }

    /** A file with more segments of density than a plan can hold, which none that a program wrote has, keeps the others. */
    private void keepWithDensity(JpegMarker marker, long begin) throws IOException {
        boolean jfif = JpegColourRule.isJfif(marker);
        boolean exif = JpegColourRule.isExif(marker);
        boolean photoshop = marker.code() == JpegMarker.APP13 && marker.body().matches(0, PHOTOSHOP);
        if (splice.isFull() || !(jfif || exif || photoshop)) {
            splice.keep(begin, marker.end() - begin);
            return;
        }
        byte[] same = file.bytes(begin, marker.end() - begin);
        byte[] segment = same.clone();
        if (jfif) {
            putJfifDensity(ByteBuffer.wrap(segment), SEGMENT_HEADER + JFIF_UNIT_AT);
        } else if (exif) {
            segment = exif(ExifDensity.set(exifIn(marker), dpi, MOST_BODY - EXIF.length()));
        } else {
            putPhotoshopDensity(marker, segment);
        }
        splice.write(segment, same, begin);
    }

    private static ByteView exifIn(JpegMarker marker) {
        return marker.body().clip(EXIF.length(), marker.body().length());
    }

    private void putPhotoshopDensity(JpegMarker marker, byte[] segment) throws IOException {
        OptionalLong found = PhotoshopResources.resolutionAt(marker.body().from(PHOTOSHOP.length()));
        if (found.isPresent()) {
            int at = SEGMENT_HEADER + PHOTOSHOP.length() + (int) found.getAsLong();
            int fixedPoint = shortDensity() << 16;
            ByteBuffer.wrap(segment).putInt(at, fixedPoint).putInt(at + PhotoshopResources.VERTICAL_AT, fixedPoint);
        }
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
