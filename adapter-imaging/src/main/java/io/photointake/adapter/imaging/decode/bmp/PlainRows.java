package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.container.BmpFrame;
import java.io.IOException;

/** Rows that are not compressed, all of which must be in the file. */
final class PlainRows implements BmpRows {
    private final ByteView file;
    private final long step;
    private final byte[] row;
    private long at;

    PlainRows(ByteView file, BmpFrame frame) {
        this.file = file;
        this.step = frame.bytesPerRow();
        this.at = frame.dataAt();
        long bytes = ((long) frame.width() * frame.bitsPerPixel() + 7) / 8;
        if (file.length() < Capped.sum(at + bytes, Capped.product(step, frame.height() - 1L))) {
            throw BrokenImageException.endsTooEarly();
        }
        this.row = new byte[Math.toIntExact(bytes)];
    }

    /** Some programs leave out the bytes that would fill up the last row to a group of four. */
    @Override
    public byte[] next() throws IOException {
        file.read(at, row);
        at += step;
        return row;
    }
}
