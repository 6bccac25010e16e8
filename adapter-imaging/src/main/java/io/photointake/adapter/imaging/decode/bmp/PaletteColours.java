package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Palette;
import java.io.IOException;

/** Indexes of one to eight bits into a palette; one beyond it is black. */
final class PaletteColours implements BmpColours {
    private static final int MOST_ENTRIES = 256;

    private final int bits;
    private final Palette palette;

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
        byte[] colours = new byte[3 * (int) entries];
        for (int i = 0; i < entries; i++, at += entryBytes) {
            colours[3 * i] = (byte) file.u8(at + 2);
            colours[3 * i + 1] = (byte) file.u8(at + 1);
            colours[3 * i + 2] = (byte) file.u8(at);
        }
        this.palette = Palette.opaque(colours);
    }

    @Override
    public Channels channels() {
        return palette.channels();
    }

    @Override
    public void convert(byte[] stored, byte[] samples, int pixels) {
        palette.lookUp(stored, bits, 0, samples, pixels);
    }
}
