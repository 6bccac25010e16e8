package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.RiffChunk;
import io.photointake.adapter.imaging.container.RiffChunks;
import io.photointake.adapter.imaging.container.WebpFrame;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/** WebP: whether the file goes as far as it says, and its first frame's data is whole. */
final class WebpStructure {
    private static final int RIFF_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int LOSSY_HEADER = 10;

    private WebpStructure() {}

    /** @param canvas on which the first frame of an animation has to lie */
    static void check(ByteView file, PixelSize canvas) throws IOException {
        if (file.length() - RIFF_HEADER < file.littleEndian().u32(4)) {
            throw BrokenImageException.endsTooEarly();
        }
        RiffChunks chunks = RiffChunks.of(file);
        while (true) {
            RiffChunk chunk = chunks.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (WebpFrame.isIn(chunk)) {
                requireWhole(chunk);
                return;
            }
            if ("ANMF".equals(chunk.name())) {
                requireFrame(chunk.body(), canvas);
                return;
            }
        }
    }

    private static void requireFrame(ByteView body, PixelSize canvas) throws IOException {
        PixelSize stated = new PixelSize(body.u24(6) + 1, body.u24(9) + 1);
        boolean inside = 2 * body.u24(0) + stated.width() <= canvas.width()
                && 2 * body.u24(3) + stated.height() <= canvas.height();
        if (!inside) {
            throw BrokenImageException.damaged("its first picture does not lie within its canvas");
        }
        RiffChunks parts = RiffChunks.within(body.from(FRAME_HEADER));
        while (true) {
            RiffChunk part = parts.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (WebpFrame.isIn(part)) {
                requireWhole(part);
                if (!WebpFrame.of(part).size().equals(stated)) {
                    throw BrokenImageException.damaged("its picture is not of the size it says");
                }
                return;
            }
        }
    }

    /** The first part of lossy data says how long it is; the decoder finds what is missing behind it. */
    private static void requireWhole(RiffChunk chunk) throws IOException {
        if (WebpFrame.of(chunk).lossless()) {
            return;
        }
        long firstPart = chunk.body().u24(0) >> 5;
        if (firstPart > chunk.body().length() - LOSSY_HEADER) {
            throw BrokenImageException.endsTooEarly();
        }
    }
}
