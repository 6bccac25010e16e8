package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import java.io.IOException;
import java.util.Arrays;

/**
 * Rows of palette indexes in run lengths, one index a byte. The data may leave pixels out on purpose, by moving on or by
 * ending the row or the picture early, and they have the first colour; but it must not just stop. As in browsers, what
 * reaches beyond the right edge is not shown.
 */
final class RunRows implements BmpRows {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int MOVE = 2;
    private static final int MOST_LITERALS = 255;

    private final ByteView file;
    private final boolean nibbles;
    private final int height;
    private final byte[] row;
    private final byte[] literals = new byte[MOST_LITERALS];
    private long at;
    private int delivered;
    private long column;
    private long skipped;

    RunRows(ByteView file, BmpFrame frame) {
        this.file = file;
        this.nibbles = frame.compression() == BmpFrame.RLE4;
        this.height = frame.height();
        this.row = new byte[frame.width()];
        this.at = frame.dataAt();
    }

    @Override
    public byte[] next() throws IOException {
        Arrays.fill(row, (byte) 0);
        boolean last = ++delivered == height;
        if (skipped > 0) {
            skipped--;
            return row;
        }
        boolean goesOn = true;
        while (goesOn && !(last && column >= row.length)) {
            int count = file.u8(at);
            int value = file.u8(at + 1);
            at += 2;
            if (count > 0) {
                run(count, value);
            } else {
                goesOn = escape(value);
            }
        }
        return row;
    }

    /** Whether the row goes on. */
    private boolean escape(int value) throws IOException {
        switch (value) {
            case END_OF_ROW -> {
                column = 0;
                return false;
            }
            case END_OF_PICTURE -> {
                skipped = Long.MAX_VALUE;
                return false;
            }
            case MOVE -> {
                column += file.u8(at);
                int rows = file.u8(at + 1);
                at += 2;
                skipped = Math.max(0, rows - 1);
                return rows == 0;
            }
            default -> {
                literals(value);
                return true;
            }
        }
    }

    private void run(int count, int value) {
        for (int i = 0; i < count; i++) {
            put(nibbles ? (i % 2 == 0 ? value >> 4 : value & 0xF) : value);
        }
    }

    private void literals(int count) throws IOException {
        int bytes = nibbles ? (count + 1) / 2 : count;
        if (file.read(at, literals) < bytes) {
            throw BrokenImageException.endsTooEarly();
        }
        at += bytes + (bytes & 1);
        for (int i = 0; i < count; i++) {
            int value = literals[nibbles ? i / 2 : i];
            put(nibbles ? (i % 2 == 0 ? value >> 4 & 0xF : value & 0xF) : value);
        }
    }

    private void put(int index) {
        if (column < row.length) {
            row[(int) column] = (byte) index;
        }
        column++;
    }
}
