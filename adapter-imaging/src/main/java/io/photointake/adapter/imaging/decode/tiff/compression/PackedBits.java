package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;
import java.util.Arrays;

/** Bytes packed as runs and literals (TIFF 6.0, section 9). */
public final class PackedBits implements Unpacked {
    private static final int NOTHING = 128;

    private final PieceData data;
    private int literals;
    private int repeats;
    private byte repeated;

    public PackedBits(PieceData data) {
        this.data = data;
    }

    @Override
    public void read(byte[] target, int count) throws IOException {
        int filled = 0;
        while (filled < count) {
            if (literals > 0) {
                int part = Math.min(literals, count - filled);
                data.all(target, filled, part);
                literals -= part;
                filled += part;
            } else if (repeats > 0) {
                int part = Math.min(repeats, count - filled);
                Arrays.fill(target, filled, filled + part, repeated);
                repeats -= part;
                filled += part;
            } else {
                readHead();
            }
        }
    }

    private void readHead() throws IOException {
        int head = byteOrEnd();
        if (head < NOTHING) {
            literals = head + 1;
        } else if (head > NOTHING) {
            repeats = 257 - head;
            repeated = (byte) byteOrEnd();
        }
    }

    private int byteOrEnd() throws IOException {
        int value = data.next();
        if (value < 0) {
            throw BrokenImageException.endsTooEarly();
        }
        return value;
    }
}
