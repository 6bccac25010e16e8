package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.picture.EightBits;
import io.photointake.adapter.imaging.tiff.TiffFrame;

/** A row of samples of one byte each, gathered from the rows of pieces in whatever depth they are stored. */
final class SampleRow {
    private final TiffLayout layout;
    private final int width;
    private final int bits;
    private final int perPixel;
    private final boolean indexes;
    private final byte[] row;

    SampleRow(TiffLayout layout) {
        this.layout = layout;
        this.width = layout.frame().width();
        this.bits = layout.frame().bitsPerSample();
        this.perPixel = layout.frame().samplesPerPixel();
        this.indexes = layout.frame().photometric() == TiffFrame.PALETTE;
        this.row = new byte[Math.multiplyExact(width, perPixel)];
    }

    byte[] row() {
        return row;
    }

    /** Takes the row of a piece, which it may change. */
    void take(byte[] stored, int left, int plane) {
        int inPlane = layout.samplesInPlane();
        switch (layout.predictor()) {
            case 2 -> Differences.undo(stored, bits / 8, inPlane, layout.littleEndian());
            case 3 -> Differences.undoInFractions(stored, bits / 8, inPlane, layout.littleEndian());
            default -> {}
        }
        int pixels = Math.min(layout.pieces().width(), width - left);
        int count = pixels * inPlane;
        int to = left * perPixel + plane;
        int step = layout.frame().planar() ? perPixel : 1;
        if (layout.numbers() == Numbers.SIGNED) {
            liftAboveZero(stored);
        }
        if (layout.numbers() == Numbers.FRACTIONS) {
            takeFractions(stored, count, to, step);
        } else if (TiffLayout.lab(layout.frame())) {
            takeLab(stored, pixels, to, plane);
        } else if (bits == 8 && step == 1) {
            System.arraycopy(stored, 0, row, to, count);
        } else if (bits % 8 == 0) {
            takeHighBytes(stored, count, to, step);
        } else {
            takeBits(stored, count, to, step);
        }
    }

    /** Adds half the range, which in two's complement is to turn the highest bit round. */
    private void liftAboveZero(byte[] stored) {
        int bytes = bits / 8;
        for (int at = layout.littleEndian() ? bytes - 1 : 0; at < stored.length; at += bytes) {
            stored[at] ^= (byte) 0x80;
        }
    }

    private void takeFractions(byte[] stored, int count, int to, int step) {
        int bytes = bits / 8;
        for (int i = 0, at = 0, write = to; i < count; i++, at += bytes, write += step) {
            long value = 0;
            for (int b = 0; b < bytes; b++) {
                value = value << 8 | (stored[at + (layout.littleEndian() ? bytes - 1 - b : b)] & 0xFF);
            }
            row[write] = Numbers.level(value, bytes);
        }
    }

    /**
     * A and b as ICC's kind has them in 8 bits, from half the range on, in whole units; CIE's kind has them signed. Its
     * lightness is spread over all of the range, whereas ICC's kind has 100 at 0xFF00 in 16 bits.
     */
    private void takeLab(byte[] stored, int pixels, int to, int plane) {
        int inPlane = layout.samplesInPlane();
        boolean ofCie = layout.frame().photometric() == TiffFrame.CIE_LAB;
        int bytes = bits / 8;
        int high = layout.littleEndian() ? bytes - 1 : 0;
        int low = bytes - 1 - high;
        for (int i = 0, at = 0; i < pixels * inPlane; i++, at += bytes) {
            int channel = plane + i % inPlane;
            int value = (stored[at + high] & 0xFF) << 8 | (bytes == 1 ? 0 : stored[at + low] & 0xFF);
            boolean opponent = channel == 1 || channel == 2;
            boolean spread = bytes == 2 && (channel > 2 || (ofCie && !opponent));
            int offset = ofCie && opponent ? value ^ 0x8000 : value;
            row[to + i / inPlane * perPixel + i % inPlane] =
                    spread ? EightBits.ofSixteen(offset) : (byte) Math.min(255, (offset + 0x80) >> 8);
        }
    }

    /** Of 16 bits the nearest of eight, of more the highest eight. */
    private void takeHighBytes(byte[] stored, int count, int to, int step) {
        int bytes = bits / 8;
        int high = layout.littleEndian() ? bytes - 1 : 0;
        int low = bytes == 2 ? 1 - high : high;
        for (int i = 0, at = 0, write = to; i < count; i++, at += bytes, write += step) {
            int value = (stored[at + high] & 0xFF) << 8 | (stored[at + low] & 0xFF);
            row[write] = bytes == 2 ? EightBits.ofSixteen(value) : stored[at + high];
        }
    }

    private void takeBits(byte[] stored, int count, int to, int step) {
        long most = (1L << bits) - 1;
        long position = 0;
        for (int i = 0, write = to; i < count; i++, write += step, position += bits) {
            long value = bitsAt(stored, position);
            row[write] = indexes ? (byte) value : EightBits.of(value, most);
        }
    }

    private long bitsAt(byte[] stored, long position) {
        int at = (int) (position >> 3);
        int missing = bits - (8 - (int) (position & 7));
        long value = stored[at] & (0xFF >> (position & 7));
        while (missing > 0) {
            value = value << 8 | (stored[++at] & 0xFF);
            missing -= 8;
        }
        return value >> -missing;
    }
}
