package io.photointake.adapter.imaging.printfile.tiff;

import java.util.BitSet;

/**
 * The tags of TIFF that say what and where the pixels are and how they are shown (TIFF 6.0 and its supplements, ISO 12639's
 * inks, libtiff's data types). No other tag does, so no other tag is needed.
 */
final class ShownTags {
    private static final int ICC_PROFILE = 34675;
    private static final BitSet TAGS = new BitSet();

    static {
        TAGS.set(254, 260); // kind of page, size, bits, compression
        TAGS.set(262, 267); // colours, halftones, order of bits
        TAGS.set(273, 275); // strips, orientation
        TAGS.set(277, 285); // samples, strips, range, resolution, planes
        TAGS.set(290, 294); // grey curve, fax options
        TAGS.set(296, 298); // unit, number of the page
        TAGS.set(301); // transfer function
        TAGS.set(317, 326); // predictor, colours, palette, halftones, tiles
        TAGS.set(326, 329); // bad lines of a fax
        TAGS.set(332, 335); // inks
        TAGS.set(336);
        TAGS.set(338, 343); // extra samples, types and ranges of samples
        TAGS.set(346, 348); // palette of any colours, tables of JPEG
        TAGS.set(512, 522); // JPEG of TIFF 6
        TAGS.set(529, 533); // YCbCr
        TAGS.set(32995, 32999); // older ways to say alpha, type and depth
        TAGS.set(ICC_PROFILE);
    }

    private ShownTags() {}

    static boolean has(int tag) {
        return TAGS.get(tag);
    }
}
