package io.photointake.adapter.imaging.picture;

/** Samples of other depths as the nearest of eight bits: nothing stays nothing, and full stays full. */
public final class EightBits {
    private EightBits() {}

    /** @param value from 0 to 65,535 */
    public static byte ofSixteen(int value) {
        return (byte) ((value * 255 + 32895) >> 16);
    }

    /**
     * A sample of any depth.
     *
     * @param value from 0 to the most
     * @param most below 2<sup>55</sup>
     */
    public static byte of(long value, long most) {
        return (byte) ((value * 255 + most / 2) / most);
    }
}
