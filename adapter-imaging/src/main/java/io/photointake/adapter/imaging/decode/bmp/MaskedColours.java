package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.EightBits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pixels of 16 or 32 bits, of which masks say which bits are whose. */
final class MaskedColours implements BmpColours {
    private static final int MASKS_AT = BmpFrame.HEADER_AT + 40;
    private static final int WITH_ALPHA_MASK = 56;

    private final int bytes;
    private final List<Part> parts;

    private MaskedColours(int bytes, List<Part> parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    static MaskedColours of(ByteView file, BmpFrame frame) throws IOException {
        int bytes = frame.bitsPerPixel() / 8;
        boolean stated =
                frame.compression() == BmpFrame.BIT_FIELDS || frame.compression() == BmpFrame.BIT_FIELDS_WITH_ALPHA;
        if (!stated) {
            return new MaskedColours(
                    bytes,
                    bytes == 2
                            ? List.of(new Part(0x7C00), new Part(0x3E0), new Part(0x1F))
                            : List.of(new Part(0xFF0000), new Part(0xFF00), new Part(0xFF)));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(new Part(file.u32(MASKS_AT + 4L * i)));
        }
        boolean alpha = frame.headerBytes() >= WITH_ALPHA_MASK || frame.compression() == BmpFrame.BIT_FIELDS_WITH_ALPHA;
        long alphaMask = alpha ? file.u32(MASKS_AT + 12L) : 0;
        if (alphaMask != 0) {
            parts.add(new Part(alphaMask));
        }
        return new MaskedColours(bytes, parts);
    }

    @Override
    public Channels channels() {
        return parts.size() == 4 ? Channels.RGBA : Channels.RGB;
    }

    @Override
    public void convert(byte[] stored, byte[] samples, int pixels) {
        int count = parts.size();
        for (int part = 0; part < count; part++) {
            parts.get(part).convert(stored, bytes, samples, part, count, pixels);
        }
    }

    /** The bits of one colour. */
    private static final class Part {
        private final long mask;
        private final int shift;
        private final byte[] scaled;

        Part(long mask) {
            this.mask = mask;
            int bits = mask == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(mask) - Long.numberOfTrailingZeros(mask);
            int kept = Math.min(8, bits);
            this.shift = mask == 0 ? 0 : Long.numberOfTrailingZeros(mask) + bits - kept;
            this.scaled = new byte[1 << kept];
            for (int i = 1; i < scaled.length; i++) {
                scaled[i] = EightBits.of(i, scaled.length - 1);
            }
        }

        void convert(byte[] stored, int bytes, byte[] samples, int first, int step, int pixels) {
            for (int x = 0, at = 0, to = first; x < pixels; x++, at += bytes, to += step) {
                long pixel = (stored[at] & 0xFF) | (stored[at + 1] & 0xFF) << 8;
                if (bytes == 4) {
                    pixel |= (stored[at + 2] & 0xFF) << 16 | (stored[at + 3] & 0xFFL) << 24;
                }
                samples[to] = scaled[(int) ((pixel & mask) >> shift)];
            }
        }
    }
}
