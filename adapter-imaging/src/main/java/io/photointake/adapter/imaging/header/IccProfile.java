package io.photointake.adapter.imaging.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * An embedded ICC colour profile: its bytes, known to be of sane size and to carry a profile's signature. What it says
 * may still be wrong, so whoever applies it must expect the colour engine to refuse it.
 */
public final class IccProfile {
    /** The most bytes of a profile that are read. Printers' profiles reach 3 MiB. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int HEADER_BYTES = 128;
    private static final int COLOUR_SPACE_AT = 16;
    private static final int SIGNATURE_AT = 36;

    private final byte[] content;

    private IccProfile(byte[] content) {
        this.content = content;
    }

    /**
     * The profile in these bytes; absent if they are none, shorter than the profile says, or too many. Viewers ignore a
     * broken profile, and so does this service.
     */
    public static Optional<IccProfile> of(byte[] content) {
        boolean sane = content.length > HEADER_BYTES
                && content.length <= MOST_BYTES
                && "acsp".equals(text(content, SIGNATURE_AT))
                && statedSize(content) > HEADER_BYTES
                && statedSize(content) <= content.length;
        return sane ? Optional.of(new IccProfile(Arrays.copyOf(content, (int) statedSize(content)))) : Optional.empty();
    }

    /** A copy of the profile's bytes. */
    public byte[] bytes() {
        return content.clone();
    }

    /** Whether it describes the colours of pixels of this model; where it does not, it must not be applied. */
    public boolean describes(ColourModel model) {
        String space = text(content, COLOUR_SPACE_AT);
        return switch (model) {
            case GREY -> "GRAY".equals(space);
            case RGB, PALETTE -> "RGB ".equals(space);
            case CMYK, YCCK -> "CMYK".equals(space);
            case LAB -> "Lab ".equals(space);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IccProfile profile && Arrays.equals(content, profile.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "IccProfile[" + text(content, COLOUR_SPACE_AT) + ", " + content.length + " bytes]";
    }

    private static long statedSize(byte[] content) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(content).getInt());
    }

    private static String text(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }
}
