package io.photointake.adapter.imaging.jpeg.entropy;

/** What is kept of a component's blocks between the scans of a progressive picture: what is needed, and where more is. */
public final class Coefficients {
    private final Zigzag needed;
    private final int size;
    private final short[] values;
    private final long[] present;

    /** @param size how many coefficients of a block are needed */
    public Coefficients(int blocks, Zigzag needed, int size) {
        this.needed = needed;
        this.size = size;
        this.values = new short[Math.multiplyExact(blocks, size)];
        this.present = new long[blocks];
    }

    /** The needed coefficients of a block, dequantised; answers whether any but the first is something. */
    public boolean copy(int block, int[] quantiser, int[] target) {
        int from = block * size;
        int[] slots = needed.slots();
        target[0] = values[from] * quantiser[0];
        int any = 0;
        for (int k = 1; k <= needed.last(); k++) {
            int slot = slots[k];
            if (slot < size) {
                int value = values[from + slot];
                any |= value;
                target[slot] = value * quantiser[k];
            }
        }
        return any != 0;
    }

    /** Which coefficients of a block are not zero, also of those not needed: a bit for each but the first. */
    long present(int block) {
        return present[block];
    }

    void set(int block, int k, int value) {
        int slot = needed.slots()[k];
        if (slot < size) {
            values[block * size + slot] = (short) value;
        }
        present[block] |= 1L << k;
    }

    /** Adds to the first coefficient, whose bits are those of a signed number. */
    void addToFirst(int block, int bit) {
        values[block * size] |= (short) bit;
    }

    /** Adds to the magnitude of a coefficient that is something. */
    void addTo(int block, int k, int bit) {
        int slot = needed.slots()[k];
        if (slot < size) {
            int at = block * size + slot;
            int value = values[at];
            if ((value & bit) == 0) {
                values[at] = (short) (value < 0 ? value - bit : value + bit);
            }
        }
    }
}
