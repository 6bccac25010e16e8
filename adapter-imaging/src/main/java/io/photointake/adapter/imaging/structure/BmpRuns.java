package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import java.io.IOException;

/**
 * BMP's run lengths, followed without making pixels. The data may leave pixels out on purpose, by ending a row or the
 * picture early, but it must not just stop.
 */
final class BmpRuns {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int MOVE = 2;

    private final ByteView file;
    private final BmpFrame frame;
    private long at;
    private long column;
    private long row;
    private boolean ended;

    BmpRuns(ByteView file, BmpFrame frame) {
        this.file = file;
        this.frame = frame;
        this.at = frame.dataAt();
    }

    /** Follows the runs to the end of the picture, which a file that stops short does not have. */
    void requireComplete() throws IOException {
        while (!ended && !pastLastPixel()) {
            int count = file.u8(at);
            int value = file.u8(at + 1);
            at += 2;
            if (count > 0) {
                column += count;
            } else {
                escape(value);
            }
        }
    }

    private void escape(int value) throws IOException {
        switch (value) {
            case END_OF_ROW -> {
                row++;
                column = 0;
            }
            case END_OF_PICTURE -> ended = true;
            case MOVE -> {
                column += file.u8(at);
                row += file.u8(at + 1);
                at += 2;
            }
            default -> {
                file.slice(at, bytesOf(value));
                column += value;
                at += bytesOf(value) + (bytesOf(value) & 1);
            }
        }
    }

    private boolean pastLastPixel() {
        return row >= frame.height() || (row == frame.height() - 1 && column >= frame.width());
    }

    private int bytesOf(int pixels) {
        return frame.compression() == BmpFrame.RLE4 ? (pixels + 1) / 2 : pixels;
    }
}
