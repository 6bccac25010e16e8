package io.photointake.adapter.imaging.picture;

/**
 * Luminance and differences of colour as JFIF 1.02 has them (ITU-R BT.601 in full range), in fixed point of 16 bits.
 */
public final class Ycc {
    private Ycc() {}

    /**
     * Writes one pixel's red, green and blue.
     *
     * @param to where they begin
     */
    public static void toRgb(byte luminance, byte blue, byte red, byte[] rgb, int to) {
        int y = (luminance & 0xFF) << 16 | 0x8000;
        int cb = (blue & 0xFF) - 128;
        int cr = (red & 0xFF) - 128;
        rgb[to] = clamp((y + 91881 * cr) >> 16);
        rgb[to + 1] = clamp((y - 22554 * cb - 46802 * cr) >> 16);
        rgb[to + 2] = clamp((y + 116130 * cb) >> 16);
    }

    private static byte clamp(int value) {
        return (byte) ((value & ~255) == 0 ? value : ~value >> 31);
    }
}
