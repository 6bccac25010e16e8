package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.bytes.BrokenImageException;

/** Takes back what a PNG encoder did to make rows compress better (PNG third edition, 9.2). */
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
            default -> throw BrokenImageException.damaged("the picture's data is not understandable");
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
        if (distance == 3) {
            averageOfThree(row, above, length);
            return;
        }
        int start = Math.min(length, 1 + distance);
        for (int i = 1; i < start; i++) {
            row[i] += (byte) ((above[i] & 0xFF) >> 1);
        }
        for (int i = start; i < length; i++) {
            row[i] += (byte) (((row[i - distance] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    private static void averageOfThree(byte[] row, byte[] above, int length) {
        int left0 = 0;
        int left1 = 0;
        int left2 = 0;
        for (int i = 1; i < length - 2; i += 3) {
            left0 = (row[i] + ((left0 + (above[i] & 0xFF)) >> 1)) & 0xFF;
            left1 = (row[i + 1] + ((left1 + (above[i + 1] & 0xFF)) >> 1)) & 0xFF;
            left2 = (row[i + 2] + ((left2 + (above[i + 2] & 0xFF)) >> 1)) & 0xFF;
            row[i] = (byte) left0;
            row[i + 1] = (byte) left1;
            row[i + 2] = (byte) left2;
        }
    }

    /** The samples of a pixel do not depend on one another, so the processor restores some at a time. */
    private static void paeth(byte[] row, byte[] above, int length, int distance) {
        if (distance == 3) {
            paethOfThree(row, above, length);
        } else if (distance == 1) {
            paethOfOne(row, above, length);
        } else {
            for (int sample = 1; sample <= distance; sample += 2) {
                paethOfTwo(row, above, length, distance, sample);
            }
        }
    }

    private static void paethOfThree(byte[] row, byte[] above, int length) {
        int left0 = 0;
        int left1 = 0;
        int left2 = 0;
        int corner0 = 0;
        int corner1 = 0;
        int corner2 = 0;
        for (int i = 1; i < length - 2; i += 3) {
            int top0 = above[i] & 0xFF;
            int top1 = above[i + 1] & 0xFF;
            int top2 = above[i + 2] & 0xFF;
            left0 = (row[i] + nearest(left0, top0, corner0)) & 0xFF;
            left1 = (row[i + 1] + nearest(left1, top1, corner1)) & 0xFF;
            left2 = (row[i + 2] + nearest(left2, top2, corner2)) & 0xFF;
            row[i] = (byte) left0;
            row[i + 1] = (byte) left1;
            row[i + 2] = (byte) left2;
            corner0 = top0;
            corner1 = top1;
            corner2 = top2;
        }
    }

    private static void paethOfTwo(byte[] row, byte[] above, int length, int distance, int sample) {
        int left0 = 0;
        int left1 = 0;
        int corner0 = 0;
        int corner1 = 0;
        for (int i = sample; i < length - 1; i += distance) {
            int top0 = above[i] & 0xFF;
            int top1 = above[i + 1] & 0xFF;
            left0 = (row[i] + nearest(left0, top0, corner0)) & 0xFF;
            left1 = (row[i + 1] + nearest(left1, top1, corner1)) & 0xFF;
            row[i] = (byte) left0;
            row[i + 1] = (byte) left1;
            corner0 = top0;
            corner1 = top1;
        }
    }

    private static void paethOfOne(byte[] row, byte[] above, int length) {
        int left = 0;
        int corner = 0;
        for (int i = 1; i < length; i++) {
            int top = above[i] & 0xFF;
            left = (row[i] + nearest(left, top, corner)) & 0xFF;
            row[i] = (byte) left;
            corner = top;
        }
    }

    /**
     * Left, top or corner, whichever is nearest to left + top - corner, the first of equals. All three distances are
     * decided by where 3 * corner - left - top lies between the lower and the higher of left and top.
     */
    private static int nearest(int left, int top, int corner) {
        int threshold = 3 * corner - left - top;
        int low = Math.min(left, top);
        int high = Math.max(left, top);
        int nearest = high <= threshold ? low : corner;
        return threshold <= low ? high : nearest;
    }
}
