package io.photointake.adapter.imaging.jpeg.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The inverse cosine transform (ITU-T T.81, A.3.3) of blocks, to 8, 4, 2 or 1 samples on each side. Fewer than 8 come
 * from as many coefficients of the lowest frequencies, which is the picture with all finer detail left out.
 */
public final class BlockTransform {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle FOUR_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int CENTRE = 128;

    /** Fraction bits between the transform of the columns and that of the rows. */
    private static final int FRACTION = 2;

    /** Each of the two transforms makes the samples √8 times too large. */
    private static final int GAIN = 3;

    private static final int AFTER_COLUMNS = Fixed.BITS - FRACTION;
    private static final int AFTER_ROWS = Fixed.BITS + FRACTION + GAIN;

    private final int width;
    private final int height;
    private final int[] between;

    /** Makes blocks of so many samples, each side 1, 2, 4 or 8. */
    public BlockTransform(int width, int height) {
        this.width = width;
        this.height = height;
        this.between = new int[width * height];
    }

    /**
     * Transforms a block, and clears it.
     *
     * @param block as many dequantised coefficients as there are samples, row by row
     * @param more whether any coefficient but the first may be other than 0
     */
    public void transform(int[] block, boolean more, byte[] target, int offset, int stride) {
        if (!more) {
            fill(sample((block[0] + 4) >> GAIN), target, offset, stride);
            block[0] = 0;
        } else if (width == 2 && height == 2) {
            four(block, target, offset, stride);
        } else {
            points(block);
            store(target, offset, stride);
            Arrays.fill(block, 0);
        }
    }

    private void points(int[] block) {
        if (width == 8 && height == 8) {
            EightPoints.square(block, between, AFTER_COLUMNS, AFTER_ROWS);
        } else if (width == 4 && height == 4) {
            FourPoints.square(block, between, AFTER_COLUMNS, AFTER_ROWS);
        } else {
            for (int x = 0; x < width; x++) {
                points(height, block, x, width, AFTER_COLUMNS);
            }
            for (int y = 0; y < height; y++) {
                points(width, between, y * width, 1, AFTER_ROWS);
            }
        }
    }

    private void fill(byte value, byte[] target, int offset, int stride) {
        for (int y = 0, at = offset; y < height; y++, at += stride) {
            switch (width) {
                case 8 -> EIGHT_BYTES.set(target, at, (value & 0xFF) * 0x0101010101010101L);
                case 4 -> FOUR_BYTES.set(target, at, (value & 0xFF) * 0x01010101);
                case 2 -> {
                    target[at] = value;
                    target[at + 1] = value;
                }
                default -> target[at] = value;
            }
        }
    }

    private static void four(int[] block, byte[] target, int offset, int stride) {
        int left = block[0] + block[2] + 4;
        int right = block[1] + block[3];
        target[offset] = sample((left + right) >> GAIN);
        target[offset + 1] = sample((left - right) >> GAIN);
        left = block[0] - block[2] + 4;
        right = block[1] - block[3];
        target[offset + stride] = sample((left + right) >> GAIN);
        target[offset + stride + 1] = sample((left - right) >> GAIN);
        block[0] = 0;
        block[1] = 0;
        block[2] = 0;
        block[3] = 0;
    }

    private void points(int count, int[] from, int at, int step, int shift) {
        switch (count) {
            case 8 -> EightPoints.transform(from, between, at, step, shift);
            case 4 -> FourPoints.transform(from, between, at, step, shift);
            case 2 -> TwoPoints.transform(from, between, at, step, shift);
            default -> between[at] = Fixed.rounded(from[at] << Fixed.BITS, shift);
        }
    }

    /** Without inner loops, which are too short for the compiler to make anything of them. */
    private void store(byte[] target, int offset, int stride) {
        for (int y = 0, at = offset, from = 0; y < height; y++, at += stride, from += width) {
            switch (width) {
                case 8 -> {
                    storeFour(from, target, at);
                    storeFour(from + 4, target, at + 4);
                }
                case 4 -> storeFour(from, target, at);
                case 2 -> {
                    target[at] = sample(between[from]);
                    target[at + 1] = sample(between[from + 1]);
                }
                default -> target[at] = sample(between[from]);
            }
        }
    }

    private void storeFour(int from, byte[] target, int at) {
        int[] samples = between;
        target[at] = sample(samples[from]);
        target[at + 1] = sample(samples[from + 1]);
        target[at + 2] = sample(samples[from + 2]);
        target[at + 3] = sample(samples[from + 3]);
    }

    private static byte sample(int value) {
        int centred = value + CENTRE;
        return (byte) ((centred & ~255) == 0 ? centred : ~centred >> 31);
    }
}
