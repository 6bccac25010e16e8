package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.container.BmpFrame;
import java.io.IOException;

/** BMP: whether its pixels are all in the file, counted for rows and walked for run lengths. */
final class BmpStructure {
    private BmpStructure() {}

    static void check(ByteView file) throws IOException {
        BmpFrame frame = BmpFrame.of(file);
        long headersEnd = (long) BmpFrame.HEADER_AT + frame.headerBytes();
        if (frame.dataAt() < headersEnd) {
            throw BrokenImageException.damaged("its picture begins inside its own description");
        }
        if (frame.runLengths()) {
            new BmpRuns(file, frame).requireComplete();
        } else if (file.length() < endOfRows(frame)) {
            throw BrokenImageException.endsTooEarly();
        }
    }

    /** The end of the last pixel: some programs leave out the bytes that would fill up the last row. */
    private static long endOfRows(BmpFrame frame) {
        long lastRow = ((long) frame.width() * frame.bitsPerPixel() + 7) / 8;
        return Capped.sum(frame.dataAt() + lastRow, Capped.product(frame.bytesPerRow(), frame.height() - 1L));
    }
}
