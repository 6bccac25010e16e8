package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What in front of a JPEG's first scan decides how its components become colours. A JFIF header says that they are grey or
 * YCbCr, whatever else the file says, so it may be added only where they are understood so without it.
 *
 * @param jfif whether there is a JFIF header
 * @param exif whether there is EXIF
 * @param frame absent if no scan was reached
 */
record JpegColourRule(boolean jfif, boolean exif, OptionalInt adobeTransform, Optional<JpegFrame> frame) {
    /** A header without its density counts as none, for decoders and here. */
    private static final int JFIF_BYTES = 14;

    private static final int YCBCR = 1;
    private static final List<Integer> IDS_OF_YCBCR = List.of(1, 2, 3);

    static JpegColourRule of(ByteView file) throws IOException {
        boolean jfif = false;
        boolean exif = false;
        OptionalInt adobe = OptionalInt.empty();
        Optional<JpegFrame> frame = Optional.empty();
        JpegMarkers markers = new JpegMarkers(file);
        Optional<JpegMarker> marker = markers.next();
        while (marker.isPresent() && marker.get().code() != JpegMarker.START_OF_SCAN) {
            JpegMarker found = marker.get();
            jfif |= isJfif(found);
            exif |= isExif(found);
            if (found.code() == JpegMarker.APP14
                    && found.body().matches(0, "Adobe")
                    && found.body().has(11, 1)) {
                adobe = OptionalInt.of(found.body().u8(11));
            }
            if (found.startsFrame()) {
                frame = Optional.of(JpegFrame.of(found));
            }
            marker = markers.next();
        }
        return new JpegColourRule(jfif, exif, adobe, frame);
    }

    static boolean isJfif(JpegMarker marker) throws IOException {
        return marker.code() == JpegMarker.APP0
                && marker.body().matches(0, "JFIF\0")
                && marker.body().has(0, JFIF_BYTES);
    }

    static boolean isExif(JpegMarker marker) throws IOException {
        return marker.code() == JpegMarker.APP1 && marker.body().matches(0, "Exif\0");
    }

    /** Whether a JFIF header can be added without a change of colours. */
    boolean allowsJfif() {
        List<Integer> ids = frame.stream()
                .flatMap(picture -> picture.components().stream())
                .map(JpegFrame.Component::id)
                .toList();
        return switch (ids.size()) {
            case 1 -> true;
            case 3 -> adobeTransform.isPresent() ? adobeTransform.getAsInt() == YCBCR : ids.equals(IDS_OF_YCBCR);
            default -> false;
        };
    }
}
