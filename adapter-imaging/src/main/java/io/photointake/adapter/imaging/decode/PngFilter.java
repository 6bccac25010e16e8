package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;

/** Takes back what a PNG encoder did to make rows compress better. */
final class PngFilter {
    private PngFilter() {}

    /**
     * Restores a row in place.
     *
     * @param row its first byte is the filter's type
     * @param above the restored row above in the same pass, zero before the first
     * @param length of both, with the type
     * @param distance to the sample's left neighbour
     */
    static void undo(byte[] row, byte[] above, int length, int distance) {
        switch (row[0]) {
            case 0 -> {}
            case 1 -> left(row, length, distance);
            case 2 -> up(row, above, length);
            case 3 -> average(row, above, length, distance);
            case 4 -> paeth(row, above, length, distance);
            default -> throw BrokenImageException.damaged("a row of its picture is coded in a way PNG does not know");
        }
    }

    private static void left(byte[] row, int length, int distance) {
        for (int i = 1 + distance; i < length; i++) {
            row[i] += row[i - distance];
        }
    }

    private static void up(byte[] row, byte[] above, int length) {
        for (int i = 1; i < length; i++) {
            row[i] += above[i];
        }
    }

    private static void average(byte[] row, byte[] above, int length, int distance) {
        int start = Math.min(length, 1 + distance);
        for (int i = 1; i < start; i++) {
            row[i] += (byte) ((above[i] & 0xFF) >> 1);
        }
        for (int i = start; i < length; i++) {
            row[i] += (byte) (((row[i - distance] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    /** Sample by sample of a pixel, so that what a byte depends on is in registers. */
    private static void paeth(byte[] row, byte[] above, int length, int distance) {
        for (int sample = 1; sample <= distance; sample++) {
            int left = 0;
            int corner = 0;
            for (int i = sample; i < length; i += distance) {
                int top = above[i] & 0xFF;
                int fromCorner = top - corner;
                int toLeft = Math.abs(fromCorner);
                int toTop = Math.abs(left - corner);
                int toCorner = Math.abs(fromCorner + left - corner);
                int nearest = toTop <= toCorner ? top : corner;
                nearest = toLeft <= Math.min(toTop, toCorner) ? left : nearest;
                left = (row[i] + nearest) & 0xFF;
                row[i] = (byte) left;
                corner = top;
            }
        }
    }
}
