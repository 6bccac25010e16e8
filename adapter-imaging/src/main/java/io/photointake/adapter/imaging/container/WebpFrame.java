package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/**
 * A coded picture in a WebP file: the first bytes of its VP8 (RFC 6386, 9.1) or VP8L (WebP lossless, 3) data.
 *
 * @param alpha whether its own header says that it has transparency
 */
public record WebpFrame(PixelSize size, boolean lossless, boolean alpha) {
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = (1 << SIDE_BITS) - 1;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    /** Whether a chunk holds a coded picture. */
    public static boolean isIn(RiffChunk chunk) {
        return "VP8 ".equals(chunk.name()) || "VP8L".equals(chunk.name());
    }

    public static WebpFrame of(RiffChunk chunk) throws IOException {
        return "VP8L".equals(chunk.name()) ? lossless(chunk.body()) : lossy(chunk.body());
    }

    private static WebpFrame lossless(ByteView body) throws IOException {
        if (body.u8(0) != LOSSLESS_SIGNATURE || body.u8(4) >> 5 != 0) {
            throw notUnderstandable();
        }
        long bits = body.u32(1);
        int width = (int) (bits & SIDE_MASK) + 1;
        int height = (int) ((bits >> SIDE_BITS) & SIDE_MASK) + 1;
        return new WebpFrame(new PixelSize(width, height), true, ((bits >> (2 * SIDE_BITS)) & 1) == 1);
    }

    private static WebpFrame lossy(ByteView body) throws IOException {
        boolean keyFrame = (body.u8(0) & 1) == 0;
        if (!keyFrame || !body.matches(3, "\u009D\u0001*")) {
            throw notUnderstandable();
        }
        int width = body.u16(6) & SIDE_MASK;
        int height = body.u16(8) & SIDE_MASK;
        if (width == 0 || height == 0) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        return new WebpFrame(new PixelSize(width, height), false, false);
    }

    private static BrokenImageException notUnderstandable() {
        return BrokenImageException.damaged("its description of the picture is not understandable");
    }
}
