package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether a JPEG says where its data ends. Where it does, lacking data shows in that the marker comes too early. Where it
 * does not, and something else follows, such as what makers of cameras append, decoders take that for data.
 */
public final class JpegEnd {
    private static final int MARKER = 0xFFD9;

    private JpegEnd() {}

    /** Whether an end marker follows the picture's data, at once or after other bytes. */
    public static boolean isMarked(ByteView file) throws IOException {
        try {
            return file.u16(file.length() - 2) == MARKER || isMarkedInside(file);
        } catch (BrokenImageException whatFollowsIsNoJpeg) {
            return false;
        }
    }

    private static boolean isMarkedInside(ByteView file) throws IOException {
        JpegMarkers markers = new JpegMarkers(file);
        while (true) {
            Optional<JpegMarker> next = markers.next();
            if (next.isEmpty() || next.get().code() == JpegMarker.START_OF_IMAGE) {
                return false;
            }
            if (next.get().code() == JpegMarker.END_OF_IMAGE) {
                return true;
            }
        }
    }
}
