package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/** The stored bytes of a strip or tile, with the order of their bits put right. Uncompressed, they are the rows. */
public final class PieceData implements Unpacked {
    static final int BUFFER = 8 * 1024;

    private final ByteView stored;
    private final boolean reversed;
    private final byte[] buffer = new byte[BUFFER];
    private long position;
    private int at;
    private int end;

    public PieceData(ByteView stored, boolean reversed) {
        this.stored = stored;
        this.reversed = reversed;
    }

    /** The next byte, or -1 at the end. */
    int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xFF : -1;
    }

    /** One of the first bytes, or -1 if there is none. Only before any was read. */
    int first(int index) throws IOException {
        return (at < end || fill()) && index < end ? buffer[index] & 0xFF : -1;
    }

    /** Puts up to that many bytes into an array and answers how many, 0 only at the end. */
    int some(byte[] target, int offset, int count) throws IOException {
        if (at == end && !fill()) {
            return 0;
        }
        int part = Math.min(count, end - at);
        System.arraycopy(buffer, at, target, offset, part);
        at += part;
        return part;
    }

    @Override
    public void read(byte[] target, int count) throws IOException {
        all(target, 0, count);
    }

    /** Puts that many bytes into an array. */
    void all(byte[] target, int offset, int count) throws IOException {
        for (int filled = 0; filled < count; ) {
            int part = some(target, offset + filled, count - filled);
            if (part == 0) {
                throw BrokenImageException.endsTooEarly();
            }
            filled += part;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = stored.read(position, buffer);
        position += end;
        for (int i = 0; reversed && i < end; i++) {
            buffer[i] = (byte) (Integer.reverse(buffer[i]) >>> 24);
        }
        return end > 0;
    }
}
