package io.photointake.adapter.imaging.jpeg.entropy;

import java.io.IOException;

/** Decodes the blocks of one component in a sequential scan. What is not needed of a block is skipped, code by code. */
public final class SequentialBlocks {
    private static final int COEFFICIENTS = Zigzag.COEFFICIENTS;
    private static final int ZEROS_ONLY = 15;

    /** Where in a place the factor starts that a coefficient is multiplied with; below is its slot. */
    private static final int FACTOR = 8;

    private static final int SLOT = 127;

    private final BitSource source;
    private final HuffmanCodes dcCodes;
    private final HuffmanCodes acCodes;
    private final short[] skips;
    private final int[] places;
    private final int lastNeeded;
    private int predicted;

    /** @param quantiser in the order of the coefficients */
    public SequentialBlocks(
            BitSource source, HuffmanCodes dcCodes, HuffmanCodes acCodes, int[] quantiser, Zigzag needed) {
        this.source = source;
        this.dcCodes = dcCodes;
        this.acCodes = acCodes;
        this.skips = needed.last() < COEFFICIENTS - 1 ? acCodes.skips() : new short[0];
        this.places = new int[COEFFICIENTS];
        for (int k = 0; k < COEFFICIENTS; k++) {
            places[k] = quantiser[k] << FACTOR | needed.slots()[k];
        }
        this.lastNeeded = needed.last();
    }

    /** Forgets the block before, as is done at each restart. */
    public void restart() {
        predicted = 0;
    }

    /**
     * Decodes the next block.
     *
     * @param block receives what is needed, dequantised, and behind it what is not; all zero before
     * @return whether anything but the first coefficient was received
     */
    public boolean read(int[] block) throws IOException {
        predicted += difference();
        block[0] = predicted * (places[0] >>> FACTOR);
        int next = readNeeded(block);
        boolean more = next < 0;
        next &= 0xFF;
        if (next < COEFFICIENTS) {
            skip(next);
        }
        return more;
    }

    private int difference() throws IOException {
        if (source.count < BitSource.ENOUGH) {
            source.refill();
        }
        long bits = source.bits;
        int code = dcCodes.lookUp(bits);
        if (code == 0) {
            throw source.refusal();
        }
        source.bits = bits << code;
        source.count -= code & 63;
        return Values.behind(bits, code);
    }

    /**
     * Decodes up to the last coefficient that is needed.
     *
     * @return the index of the next coefficient, 64 after the block's end; with the sign set if any was received
     */
    private int readNeeded(int[] block) throws IOException {
        int[] first = acCodes.first();
        int[] places = this.places;
        int last = lastNeeded;
        long bits = source.bits;
        int count = source.count;
        int received = 0;
        int k = 1;
        while (k <= last) {
            if (count < BitSource.ENOUGH) {
                source.bits = bits;
                source.count = count;
                source.refill();
                bits = source.bits;
                count = source.count;
            }
            int code = first[(int) (bits >>> HuffmanCodes.SHIFT)];
            if (code == 0) {
                code = acCodes.longCode(bits);
            }
            int run = code >>> 24;
            if ((code & Values.SIZE) == 0) {
                if (code == 0) {
                    source.count = count;
                    throw source.refusal();
                }
                bits <<= code;
                count -= code & 63;
                k = run == ZEROS_ONLY ? k + 16 : COEFFICIENTS;
                continue;
            }
            k += run;
            if (k < COEFFICIENTS) {
                int place = places[k];
                block[place & SLOT] = Values.behind(bits, code) * (place >>> FACTOR);
                received = 1 << 31;
            }
            bits <<= code;
            count -= code & 63;
            k++;
        }
        source.bits = bits;
        source.count = count;
        if (k > COEFFICIENTS) {
            source.excess();
            k = COEFFICIENTS;
        }
        return k | received;
    }

    /** Drops what is left of a block from a coefficient on. */
    private void skip(int from) throws IOException {
        short[] skips = this.skips;
        long bits = source.bits;
        int count = source.count;
        int k = from;
        while (k < COEFFICIENTS) {
            if (count < BitSource.ENOUGH) {
                source.bits = bits;
                source.count = count;
                source.refill();
                bits = source.bits;
                count = source.count;
            }
            int several = skips[(int) (bits >>> SkipTable.SHIFT)];
            int next = k + (several >>> SkipTable.STEP & 127);
            if (next > COEFFICIENTS) {
                int code = acCodes.lookUp(bits);
                if (code == 0) {
                    source.count = count;
                    throw source.refusal();
                }
                next = afterOne(code, k);
                several = code;
            } else if (several < 0) {
                next = COEFFICIENTS;
            }
            bits <<= several;
            count -= several & 63;
            k = next;
        }
        source.bits = bits;
        source.count = count;
        if (k > COEFFICIENTS) {
            source.excess();
        }
    }

    /** The coefficient after one code, 64 after the block's end, more if there is no such coefficient. */
    private static int afterOne(int code, int k) {
        int run = code >>> 24;
        if ((code & Values.SIZE) != 0) {
            return k + run + 1;
        }
        return run == ZEROS_ONLY ? k + 16 : COEFFICIENTS;
    }
}
