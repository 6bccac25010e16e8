package io.photointake.adapter.imaging.jpeg.entropy;

import java.io.IOException;

/**
 * Decodes the blocks of one component in a progressive scan (ITU-T T.81, annex G) into what is kept of them. Runs of
 * blocks without anything new end at each restart.
 */
public final class ProgressiveBlocks {
    private static final int COEFFICIENTS = Zigzag.COEFFICIENTS;
    private static final int ZEROS_ONLY = 15;

    private final BitSource source;
    private final HuffmanCodes codes;
    private final Coefficients kept;
    private final int first;
    private final int last;
    private final boolean refines;
    private final int low;
    private int predicted;
    private int blocksToPass;

    /**
     * Takes blocks of a band.
     *
     * @param codes of the differences or the other coefficients; not used by the refinement of first coefficients
     * @param refines whether one more bit is brought of what is there, otherwise the band comes for the first time
     * @param low how many bits are still missing after the scan
     */
    public ProgressiveBlocks(
            BitSource source, HuffmanCodes codes, Coefficients kept, int first, int last, boolean refines, int low) {
        this.source = source;
        this.codes = codes;
        this.kept = kept;
        this.first = first;
        this.last = last;
        this.refines = refines;
        this.low = low;
    }

    /** Forgets the blocks before, as is done at each restart. */
    public void restart() {
        predicted = 0;
        blocksToPass = 0;
    }

    /** Reads what the scan has of a block. */
    public void read(int block) throws IOException {
        if (first > 0) {
            if (refines) {
                refineBand(block);
            } else {
                readBand(block);
            }
        } else if (refines) {
            refineFirst(block);
        } else {
            readFirst(block);
        }
    }

    /** The first coefficient, for the first time. */
    private void readFirst(int block) throws IOException {
        refill();
        long bits = source.bits;
        int code = codes.lookUp(bits);
        if (code == 0) {
            throw source.refusal();
        }
        take(code & 63);
        predicted += Values.behind(bits, code);
        kept.set(block, 0, predicted << low);
    }

    /** One more bit of the first coefficient. */
    private void refineFirst(int block) throws IOException {
        refill();
        if (take(1) != 0) {
            kept.addToFirst(block, 1 << low);
        }
    }

    /** The band, for the first time. */
    private void readBand(int block) throws IOException {
        if (blocksToPass > 0) {
            blocksToPass--;
            return;
        }
        int k = first;
        while (k <= last) {
            refill();
            long bits = source.bits;
            int code = codes.lookUp(bits);
            int run = code >>> 24;
            if ((code & Values.SIZE) == 0) {
                if (code == 0) {
                    throw source.refusal();
                }
                take(code & 63);
                if (run < ZEROS_ONLY) {
                    blocksToPass = passed(run) - 1;
                    return;
                }
                k += 16;
                continue;
            }
            k += run;
            take(code & 63);
            if (k <= last) {
                kept.set(block, k, Values.behind(bits, code) << low);
            }
            k++;
        }
        requireInBand(k);
    }

    /** One more bit of the band's coefficients, and those that become something by it. */
    private void refineBand(int block) throws IOException {
        int k = first;
        while (blocksToPass == 0 && k <= last) {
            refill();
            int code = codes.lookUp(source.bits);
            if (code == 0) {
                throw source.refusal();
            }
            take(code >>> 8 & 31);
            int run = code >>> 24;
            int value = 0;
            if ((code & Values.SIZE) != 0) {
                if ((code & Values.SIZE) != 1 << 16) {
                    throw source.corruptOrCut();
                }
                value = take(1) != 0 ? 1 << low : -1 << low;
            } else if (run < ZEROS_ONLY) {
                blocksToPass = passed(run);
                break;
            }
            k = refineUpTo(block, k, run);
            if (value != 0 && k <= last) {
                kept.set(block, k, value);
            }
            k++;
        }
        requireInBand(k);
        if (blocksToPass > 0) {
            refineFrom(block, k);
            blocksToPass--;
        }
    }

    /** Refines coefficients from one on until so many zeros were passed and another one is found, which it answers. */
    private int refineUpTo(int block, int from, int zeros) throws IOException {
        long present = kept.present(block);
        int left = zeros;
        int k = from;
        for (; k <= last; k++) {
            if ((present >>> k & 1) != 0) {
                refill();
                if (take(1) != 0) {
                    kept.addTo(block, k, 1 << low);
                }
            } else if (--left < 0) {
                break;
            }
        }
        return k;
    }

    /** Refines all coefficients from one on. */
    private void refineFrom(int block, int from) throws IOException {
        long left = from > last ? 0 : kept.present(block) & (-1L << from) & (-1L >>> (COEFFICIENTS - 1 - last));
        for (; left != 0; left &= left - 1) {
            refill();
            if (take(1) != 0) {
                kept.addTo(block, Long.numberOfTrailingZeros(left), 1 << low);
            }
        }
    }

    /** What a run of zeros leads to beyond the band is nothing. */
    private void requireInBand(int next) throws IOException {
        if (next > last + 1) {
            source.excess();
        }
    }

    /** How many blocks from this one on have nothing new, of which the code told the magnitude. */
    private int passed(int magnitude) throws IOException {
        refill();
        return magnitude == 0 ? 1 : (1 << magnitude) + take(magnitude);
    }

    /** How many of the next blocks bring nothing at all, at most so many; they are passed by this. */
    public int pass(int most) {
        int passed = refines ? 0 : Math.min(most, blocksToPass);
        blocksToPass -= passed;
        return passed;
    }

    private void refill() throws IOException {
        if (source.count < BitSource.ENOUGH) {
            source.refill();
        }
    }

    /** Takes 1 to 31 bits. */
    private int take(int length) {
        int value = (int) (source.bits >>> (64 - length));
        source.bits <<= length;
        source.count -= length;
        return value;
    }
}
