package io.photointake.adapter.imaging.jpeg.pixel;

/**
 * One line of a component at a time, with as many samples as the picture has pixels. Where the component has half of them,
 * those between are interpolated as libjpeg does (a triangle filter), which leaves out components of one or two columns;
 * where it has fewer or another fraction, the nearest is taken.
 */
final class Line {
    private static final int FEWEST_COLUMNS = 3;

    private final Side across;
    private final Side down;
    private final Plane plane;
    private final int[] weighted;
    private final byte[] made;
    private int offset;

    Line(Side across, Side down, Plane plane, int width) {
        this.across = across;
        this.down = down;
        this.plane = plane;
        this.weighted = direct() ? new int[0] : new int[across.length()];
        this.made = direct() ? new byte[0] : new byte[width];
    }

    /** How many lines below the current one must be known to make it. */
    int ahead() {
        return halfDown() ? 1 : 0;
    }

    byte[] samples() {
        return direct() ? plane.samples() : made;
    }

    /** Where in the samples the current line starts. */
    int offset() {
        return offset;
    }

    void moveTo(int y) {
        if (direct()) {
            offset = plane.row(y);
            return;
        }
        boolean lower = (y & 1) != 0;
        if (halfDown()) {
            int near = y >> 1;
            int far = Math.max(0, Math.min(down.length() - 1, lower ? near + 1 : near - 1));
            weigh(plane.row(near), plane.row(far));
        } else {
            weigh(plane.row(down.at(y)));
        }
        int weight = halfDown() ? 4 : 1;
        if (halfAcross()) {
            interpolate(weight);
        } else {
            repeat(weight, weight == 1 ? 0 : lower ? 2 : 1);
        }
    }

    private boolean halfAcross() {
        return across.half() && across.length() >= FEWEST_COLUMNS;
    }

    private boolean halfDown() {
        return down.half() && (halfAcross() || !across.half());
    }

    private boolean direct() {
        return across.direct() && down.direct();
    }

    private void weigh(int row) {
        byte[] samples = plane.samples();
        for (int x = 0; x < weighted.length; x++) {
            weighted[x] = samples[row + x] & 0xFF;
        }
    }

    private void weigh(int near, int far) {
        byte[] samples = plane.samples();
        for (int x = 0; x < weighted.length; x++) {
            weighted[x] = 3 * (samples[near + x] & 0xFF) + (samples[far + x] & 0xFF);
        }
    }

    /** Makes two of each sample, three parts of it and one of its neighbour on that side. */
    private void interpolate(int weight) {
        int shift = weight == 1 ? 2 : 4;
        int left = weight == 1 ? 1 : 8;
        int right = weight == 1 ? 2 : 7;
        int last = weighted.length - 1;
        for (int x = 0; x < made.length; x++) {
            int near = x >> 1;
            int far = (x & 1) == 0 ? Math.max(0, near - 1) : Math.min(last, near + 1);
            made[x] = (byte) ((3 * weighted[near] + weighted[far] + ((x & 1) == 0 ? left : right)) >> shift);
        }
    }

    private void repeat(int weight, int bias) {
        int shift = weight == 1 ? 0 : 2;
        for (int x = 0; x < made.length; x++) {
            made[x] = (byte) ((weighted[across.at(x)] + bias) >> shift);
        }
    }
}
