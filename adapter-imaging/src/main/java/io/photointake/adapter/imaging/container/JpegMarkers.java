package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.Optional;

/**
 * The markers of a JPEG file in their order. Bytes between segments that belong to none are skipped, as libjpeg and with
 * it every browser does; so is the entropy-coded data after a scan's header.
 */
public final class JpegMarkers {
    /** Files of ours have below a hundred; a large profile takes 64, extended XMP some more. */
    private static final int MOST_MARKERS = 20_000;

    private static final int MOST_STRAY_BYTES = 1 << 20;
    private static final int STUFFED_ZERO = 0x00;
    private static final int FILL = 0xFF;

    private final ByteView file;
    private long position;
    private int markers;
    private long strayBytes;
    private boolean inScan;

    /** Starts after the start-of-image marker. */
    public JpegMarkers(ByteView file) {
        this.file = file;
        this.position = 2;
    }

    /** The next marker, absent at the end of the file. */
    public Optional<JpegMarker> next() throws IOException {
        long from = position;
        long at = nextCode();
        if (at < 0) {
            return Optional.empty();
        }
        countWork(at - from);
        int code = file.u8(at);
        long bodyStart = at + 1;
        long bodyLength = 0;
        if (!JpegMarker.standsAlone(code)) {
            bodyLength = Math.max(0, file.u16(bodyStart) - 2);
            bodyStart += 2;
        }
        ByteView body = file.slice(bodyStart, bodyLength);
        position = bodyStart + bodyLength;
        inScan = code == JpegMarker.START_OF_SCAN || (inScan && isRestart(code));
        return Optional.of(new JpegMarker(code, body, position));
    }

    /** Goes on at a position behind the last marker, after the data of a scan was read up to there. */
    public void skipTo(long later) {
        position = Math.max(position, later);
    }

    /** Where the byte after the next 0xFF is that names a marker. */
    private long nextCode() throws IOException {
        long at = file.indexOf(FILL, position);
        while (at >= 0 && file.has(at + 1, 1)) {
            int code = file.u8(at + 1);
            if (code == FILL) {
                at++;
            } else if (code == STUFFED_ZERO || (inScan && isRestart(code))) {
                at = file.indexOf(FILL, at + 2);
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private void countWork(long distance) {
        if (!inScan) {
            strayBytes += distance - 1;
        }
        if (++markers > MOST_MARKERS || strayBytes > MOST_STRAY_BYTES) {
            throw BrokenImageException.damaged("what should lead to the picture is not understandable");
        }
    }

    private static boolean isRestart(int code) {
        return code >= 0xD0 && code <= 0xD7;
    }
}
