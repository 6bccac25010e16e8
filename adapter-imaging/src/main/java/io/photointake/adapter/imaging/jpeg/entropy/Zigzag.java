package io.photointake.adapter.imaging.jpeg.entropy;

/**
 * The order in which the coefficients of a block are coded (ITU-T T.81, figure 5), and which of them a block reduced to
 * fewer samples needs: those of its lowest frequencies, as many on each side as it has samples.
 *
 * @param slots where each coefficient lies among those needed, row by row; for the others the place behind the last of those
 * @param last of those needed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is never asked for
public record Zigzag(int[] slots, int last) {
    /** Coefficients of a block. */
    public static final int COEFFICIENTS = 64;

    private static final int SIDE = 8;

    /** What a block of so many samples needs, each side 1 to 8. */
    public static Zigzag needed(int width, int height) {
        int[] slots = new int[COEFFICIENTS];
        int last = 0;
        int column = 0;
        int row = 0;
        for (int i = 0; i < COEFFICIENTS; i++) {
            boolean needed = column < width && row < height;
            slots[i] = needed ? row * width + column : width * height;
            last = needed ? i : last;
            boolean up = ((column + row) & 1) == 0;
            if (up ? column == SIDE - 1 : row != SIDE - 1 && column == 0) {
                row++;
            } else if (up ? row == 0 : row == SIDE - 1) {
                column++;
            } else {
                column += up ? 1 : -1;
                row += up ? -1 : 1;
            }
        }
        return new Zigzag(slots, last);
    }
}
