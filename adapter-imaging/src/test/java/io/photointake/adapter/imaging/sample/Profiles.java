package io.photointake.adapter.imaging.sample;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;

/** Colour profiles. */
public final class Profiles {
    private Profiles() {}

    /** The JDK's sRGB profile. */
    public static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** Bytes that only look like a profile, of any size. */
    public static byte[] ofSize(int bytes) {
        byte[] front = Bytes.bigEndian()
                .u32(bytes)
                .zeros(12)
                .text("RGB ")
                .zeros(16)
                .text("acsp")
                .done();
        return Arrays.copyOf(front, bytes);
    }
}
