package io.photointake.adapter.imaging.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Makes the JDK's colour engine convert relative colorimetrically whatever the profile, as libvips does: white becomes
 * white, and colours that both sides can show stay what they are. {@link java.awt.image.ColorConvertOp} offers no choice
 * of rendering intent: it asks so of profiles of printers, and reads the perceptual tables of all others. So in those the
 * tables trade names (ICC.1:2022, 9.2.1: tables 0 are perceptual, tables 1 are relative colorimetric). A profile that has
 * no tables, such as those of phones and cameras, has nothing to trade.
 */
final class RelativeColours {
    private static final int CLASS_AT = 12;
    private static final int TAG_COUNT_AT = 128;
    private static final int FIRST_TAG_AT = 132;
    private static final int TAG_BYTES = 12;
    private static final int MOST_TAGS = 1000;
    private static final int PRINTER = name("prtr");
    private static final Map<Integer, Integer> RELATIVE_OF_PERCEPTUAL =
            Map.of(name("A2B0"), name("A2B1"), name("D2B0"), name("D2B1"));

    private RelativeColours() {}

    /**
     * Sees to it that the engine reads the relative tables.
     *
     * @param profile a whole profile, which is changed
     * @return the same array
     */
    static byte[] preferredIn(byte[] profile) {
        ByteBuffer tags = ByteBuffer.wrap(profile);
        if (profile.length >= FIRST_TAG_AT && tags.getInt(CLASS_AT) != PRINTER) {
            RELATIVE_OF_PERCEPTUAL.forEach((perceptual, relative) -> trade(tags, perceptual, relative));
        }
        return profile;
    }

    private static void trade(ByteBuffer tags, int perceptual, int relative) {
        int perceptualAt = indexOf(tags, perceptual);
        int relativeAt = indexOf(tags, relative);
        if (relativeAt >= 0) {
            tags.putInt(relativeAt, perceptual);
            if (perceptualAt >= 0) {
                tags.putInt(perceptualAt, relative);
            }
        }
    }

    private static int indexOf(ByteBuffer tags, int name) {
        int room = (tags.capacity() - FIRST_TAG_AT) / TAG_BYTES;
        int claimed = tags.getInt(TAG_COUNT_AT);
        int count = claimed < 0 ? 0 : Math.min(claimed, Math.min(room, MOST_TAGS));
        for (int i = 0; i < count; i++) {
            int at = FIRST_TAG_AT + i * TAG_BYTES;
            if (tags.getInt(at) == name) {
                return at;
            }
        }
        return -1;
    }

    private static int name(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
