package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a JPEG's decoder needs of all that comes before the first scan: tables and frame. The JDK's reader stumbles over
 * applications' segments that every browser ignores, so they are left out.
 *
 * @param bytes stands for all of the file before its first scan
 * @param end where in the file the first scan starts
 * @param jfif whether JFIF's segment is there, which makes three components luminance and chrominance
 * @param componentIds in their order
 */
@SuppressWarnings("ArrayRecordComponent") // equality is never asked for
record JpegStart(byte[] bytes, long end, boolean jfif, List<Integer> componentIds) {
    private static final int MOST_BYTES = 1 << 20;

    static JpegStart of(ByteView file) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(0xFF);
        kept.write(JpegMarker.START_OF_IMAGE);
        List<Integer> ids = List.of();
        boolean jfif = false;
        JpegMarkers markers = new JpegMarkers(file);
        while (true) {
            JpegMarker marker = markers.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (marker.code() == JpegMarker.START_OF_SCAN) {
                long length = marker.body().length() + 4;
                return new JpegStart(kept.toByteArray(), marker.end() - length, jfif, ids);
            }
            jfif |= marker.code() == JpegMarker.APP0 && marker.body().matches(0, "JFIF\0");
            if (marker.startsFrame()) {
                ids = JpegFrame.of(marker).components().stream()
                        .map(JpegFrame.Component::id)
                        .toList();
            }
            if (matters(marker.code())) {
                copy(marker, kept);
            }
        }
    }

    private static boolean matters(int code) {
        boolean tableOrFrame = code >= 0xC0 && code < 0xD0;
        return tableOrFrame || (code > JpegMarker.START_OF_SCAN && code < JpegMarker.APP0);
    }

    private static void copy(JpegMarker marker, ByteArrayOutputStream kept) throws IOException {
        int length = (int) marker.body().length() + 2;
        if (kept.size() + length > MOST_BYTES) {
            throw BrokenImageException.damaged("what should lead to the picture is not understandable");
        }
        kept.write(0xFF);
        kept.write(marker.code());
        kept.write(length >> 8);
        kept.write(length);
        kept.write(marker.body().bytes(0, length - 2L));
    }
}
