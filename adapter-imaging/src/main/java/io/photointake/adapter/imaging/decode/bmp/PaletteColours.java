package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.adapter.imaging.picture.Channels;
import java.io.IOException;

/** Indexes of one to eight bits into a palette; one beyond it is black. */
final class PaletteColours implements BmpColours {
    private static final int MOST_ENTRIES = 256;

    private final int bits;
    private final byte[] palette = new byte[3 * MOST_ENTRIES];

    PaletteColours(ByteView file, BmpFrame frame) throws IOException {
        this.bits = frame.runLengths() ? 8 : frame.bitsPerPixel();
        int entryBytes = frame.headerBytes() == BmpFrame.CORE ? 3 : 4;
        long at = (long) BmpFrame.HEADER_AT + frame.headerBytes();
        long stated = frame.paletteEntries(file);
        if (at + stated * entryBytes > file.length()) {
            throw BrokenImageException.damaged("the colours of its picture are not understandable");
        }
        long room = Math.max(0, frame.dataAt() - at) / entryBytes;
        long entries = Math.min(stated > 0 ? stated : 1L << frame.bitsPerPixel(), Math.min(room, MOST_ENTRIES));
        for (int i = 0; i < entries; i++, at += entryBytes) {
            palette[3 * i] = (byte) file.u8(at + 2);
            palette[3 * i + 1] = (byte) file.u8(at + 1);
            palette[3 * i + 2] = (byte) file.u8(at);
        }
    }

    @Override
    public Channels channels() {
        return Channels.RGB;
    }

    @Override
    public void convert(byte[] stored, byte[] samples, int pixels) {
        int mask = (1 << bits) - 1;
        for (int x = 0, bit = 0, to = 0; x < pixels; x++, bit += bits, to += 3) {
            int entry = 3 * (stored[bit >> 3] >> (8 - bits - (bit & 7)) & mask);
            samples[to] = palette[entry];
            samples[to + 1] = palette[entry + 1];
            samples[to + 2] = palette[entry + 2];
        }
    }
}
