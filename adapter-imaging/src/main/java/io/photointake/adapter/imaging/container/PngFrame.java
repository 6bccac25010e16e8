package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/** A PNG header chunk (PNG third edition, 11.2.1), with all that makes it decodable checked. */
public record PngFrame(int width, int height, int bitDepth, int colourType, boolean interlaced) {
    public static final int GREY = 0;
    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int GREY_WITH_ALPHA = 4;
    public static final int RGB_WITH_ALPHA = 6;

    private static final int BYTES = 13;

    public static PngFrame of(PngChunk chunk) throws IOException {
        if (!chunk.is("IHDR") || chunk.body().length() != BYTES || !chunk.intact()) {
            throw BrokenImageException.damaged("its description of the picture is not understandable");
        }
        ByteView body = chunk.body();
        PngFrame frame = new PngFrame(body.s32(0), body.s32(4), body.u8(8), body.u8(9), body.u8(12) == 1);
        if (frame.width < 1 || frame.height < 1) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        if (!frame.depthFitsType() || body.u8(10) != 0 || body.u8(11) != 0 || body.u8(12) > 1) {
            throw BrokenImageException.damaged("it describes its colours in a way that does not exist");
        }
        return frame;
    }

    public boolean hasAlphaChannel() {
        return colourType == GREY_WITH_ALPHA || colourType == RGB_WITH_ALPHA;
    }

    public int samplesPerPixel() {
        return switch (colourType) {
            case RGB -> 3;
            case GREY_WITH_ALPHA -> 2;
            case RGB_WITH_ALPHA -> 4;
            default -> 1;
        };
    }

    private boolean depthFitsType() {
        return switch (colourType) {
            case GREY -> isPowerOfTwoUpTo(16);
            case PALETTE -> isPowerOfTwoUpTo(8);
            case RGB, GREY_WITH_ALPHA, RGB_WITH_ALPHA -> bitDepth == 8 || bitDepth == 16;
            default -> false;
        };
    }

    private boolean isPowerOfTwoUpTo(int most) {
        return bitDepth <= most && Integer.bitCount(bitDepth) == 1;
    }
}
