package io.photointake.adapter.imaging.jpeg.entropy;

/**
 * How to get over coefficients nobody needs, several at a time: for the next bits of a sequential block, all the codes
 * that are whole within them and the values behind those.
 *
 * <p>An answer has in its bits 0 to 5 the number of bits to drop, in bits 6 to 12 how many coefficients that makes, and
 * is negative if the block ends with it. Where there is no answer that number is so large that no block has room for it.
 */
final class SkipTable {
    static final int SHIFT = 64 - SkipTable.INDEX_BITS;
    /** Where in an answer the number of coefficients starts. */
    static final int STEP = 6;

    private static final int NO_ANSWER = 127 << STEP;

    private static final int INDEX_BITS = 12;
    private static final int MOST_COEFFICIENTS = 63;
    private static final int LAST = 1 << 15;
    private static final int LONGEST_RUN = 15;

    private SkipTable() {}

    static short[] of(HuffmanCodes codes) {
        short[] table = new short[1 << INDEX_BITS];
        for (int index = 0; index < table.length; index++) {
            table[index] = (short) answer(codes, (long) index << SHIFT);
        }
        return table;
    }

    private static int answer(HuffmanCodes codes, long bits) {
        int dropped = 0;
        int coefficients = 0;
        while (dropped < INDEX_BITS) {
            int code = codes.lookUp(bits << dropped);
            int length = code >>> 8 & 31;
            if (code == 0 || dropped + length > INDEX_BITS) {
                break;
            }
            int run = code >>> 24;
            boolean ends = (code >>> 16 & 15) == 0 && run != LONGEST_RUN;
            int step = ends ? 1 : run + 1;
            if (coefficients + step > MOST_COEFFICIENTS) {
                break;
            }
            dropped += code & 63;
            coefficients += step;
            if (ends) {
                return LAST | coefficients << STEP | dropped;
            }
        }
        return coefficients == 0 ? NO_ANSWER : coefficients << STEP | dropped;
    }
}
