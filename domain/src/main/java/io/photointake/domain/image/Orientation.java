package io.photointake.domain.image;

import java.util.Arrays;

/** How stored pixels must be turned to be seen upright: the eight values of the EXIF and TIFF tag 274. */
public enum Orientation {
    NORMAL(1),
    MIRRORED(2),
    HALF_TURN(3),
    FLIPPED(4),
    TRANSPOSED(5),
    QUARTER_TURN_CLOCKWISE(6),
    TRANSVERSED(7),
    QUARTER_TURN_COUNTER_CLOCKWISE(8);

    private static final int FIRST_THAT_SWAPS_AXES = 5;

    private final int tag;

    Orientation(int tag) {
        this.tag = tag;
    }

    /** The orientation with this tag value; {@link #NORMAL} for a value that is none, as viewers do. */
    public static Orientation ofTag(int tag) {
        return Arrays.stream(values())
                .filter(orientation -> orientation.tag == tag)
                .findFirst()
                .orElse(NORMAL);
    }

    /** The tag's value, 1 to 8. */
    public int tag() {
        return tag;
    }

    /** Whether width and height change places. */
    public boolean swapsAxes() {
        return tag >= FIRST_THAT_SWAPS_AXES;
    }

    /** The size people see of an image stored in the given size. */
    public PixelSize upright(PixelSize stored) {
        return swapsAxes() ? stored.transposed() : stored;
    }
}
