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

    private static void paeth(byte[] row, byte[] above, int length, int distance) {
        int start = Math.min(length, 1 + distance);
        for (int i = 1; i < start; i++) {
            row[i] += above[i];
        }
        for (int i = start; i < length; i++) {
            int left = row[i - distance] & 0xFF;
            int top = above[i] & 0xFF;
            int corner = above[i - distance] & 0xFF;
            int toLeft = Math.abs(top - corner);
            int toTop = Math.abs(left - corner);
            int toCorner = Math.abs(left + top - 2 * corner);
            int nearest = toLeft <= toTop && toLeft <= toCorner ? left : toTop <= toCorner ? top : corner;
            row[i] += (byte) nearest;
        }
    }
}
