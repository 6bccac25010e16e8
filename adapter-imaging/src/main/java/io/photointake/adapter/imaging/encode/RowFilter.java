package io.photointake.adapter.imaging.encode;

/** Filters the rows of a PNG, of four filters taking the one with the smallest sum of differences. */
final class RowFilter {
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;

    private final int distance;
    private final byte[] above;
    private final byte[] none;
    private final byte[] sub;
    private final byte[] up;
    private final byte[] paeth;

    RowFilter(int stride, int distance) {
        this.distance = distance;
        this.above = new byte[stride];
        this.none = new byte[stride + 1];
        this.sub = new byte[stride + 1];
        this.up = new byte[stride + 1];
        this.paeth = new byte[stride + 1];
        sub[0] = SUB;
        up[0] = UP;
        paeth[0] = PAETH;
    }

    /** The row with its filter type in front, valid until the next call. */
    byte[] filtered(byte[] samples, int offset) {
        int sumOfPaeth = 0;
        int sumOfNone = 0;
        int sumOfSub = 0;
        int sumOfUp = 0;
        for (int i = 0; i < above.length; i++) {
            byte value = samples[offset + i];
            int left = i < distance ? 0 : samples[offset + i - distance] & 0xFF;
            int top = above[i] & 0xFF;
            int corner = i < distance ? 0 : above[i - distance] & 0xFF;
            none[i + 1] = value;
            sub[i + 1] = (byte) (value - left);
            up[i + 1] = (byte) (value - top);
            paeth[i + 1] = (byte) (value - nearest(left, top, corner));
            sumOfNone += Math.abs(value);
            sumOfSub += Math.abs(sub[i + 1]);
            sumOfUp += Math.abs(up[i + 1]);
            sumOfPaeth += Math.abs(paeth[i + 1]);
        }
        System.arraycopy(samples, offset, above, 0, above.length);
        int least = Math.min(Math.min(sumOfNone, sumOfSub), Math.min(sumOfUp, sumOfPaeth));
        return least == sumOfPaeth ? paeth : least == sumOfSub ? sub : least == sumOfUp ? up : none;
    }

    private static int nearest(int left, int top, int corner) {
        int toLeft = Math.abs(top - corner);
        int toTop = Math.abs(left - corner);
        int toCorner = Math.abs(left + top - 2 * corner);
        if (toLeft <= toTop && toLeft <= toCorner) {
            return left;
        }
        return toTop <= toCorner ? top : corner;
    }
}
