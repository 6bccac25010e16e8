package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Inflation;
import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.container.PngChunks;
import io.photointake.adapter.imaging.container.PngFrame;
import java.io.IOException;

/**
 * A PNG's chunks up to its picture data. An ancillary chunk with a wrong checksum does not matter, a critical one that is
 * unknown or changed is damage.
 */
final class PngFile {
    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_PALETTE_BYTES = 3 * 256;
    private static final int MOST_TRANSPARENCY_BYTES = 256;

    /** No two bits of deflated data stand for more than 258 bytes (RFC 1951, 3.2.5). */
    private static final int MOST_INFLATION = 1032;

    private final PngChunks chunks;
    private final PngFrame frame;
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];
    private final PngChunk firstOfData;

    /** Reads up to the first chunk with picture data, which must be able to hold all the picture. */
    PngFile(ByteView file) throws IOException {
        this.chunks = new PngChunks(file);
        this.frame = PngFrame.of(chunks.next().orElseThrow(BrokenImageException::endsTooEarly));
        if (PngLayout.bytes(frame) / MOST_INFLATION > file.length()) {
            throw BrokenImageException.endsTooEarly();
        }
        Inflation.requireCredible(PngLayout.bytes(frame), file.length());
        this.firstOfData = readUpToData();
    }

    PngLayout layout() {
        return new PngLayout(frame, palette, transparency);
    }

    /** The picture data, to be read once. */
    PngData data() {
        return new PngData(chunks, firstOfData);
    }

    private PngChunk readUpToData() throws IOException {
        for (int i = 0; i < MOST_CHUNKS; i++) {
            PngChunk chunk = chunks.next().orElseThrow(BrokenImageException::endsTooEarly);
            switch (chunk.name()) {
                case "IDAT" -> {
                    requirePaletteIfDue();
                    return chunk;
                }
                case "PLTE" -> palette = paletteOf(chunk);
                case "tRNS" -> transparency = transparencyOf(chunk);
                default -> refuseCritical(chunk);
            }
        }
        throw BrokenImageException.damaged("what should lead to the picture does not end");
    }

    private void requirePaletteIfDue() {
        if (frame.colourType() == PngFrame.PALETTE && palette.length == 0) {
            throw BrokenImageException.damaged("the file lacks the colours of its picture");
        }
    }

    private byte[] paletteOf(PngChunk chunk) throws IOException {
        long bytes = chunk.body().length();
        boolean second = palette.length > 0;
        if (second || bytes == 0 || bytes % 3 != 0 || bytes > MOST_PALETTE_BYTES || !chunk.intact()) {
            throw BrokenImageException.damaged("the colours of its picture are not understandable");
        }
        return chunk.body().bytes(0, bytes);
    }

    private static byte[] transparencyOf(PngChunk chunk) throws IOException {
        return chunk.intact()
                ? chunk.body().bytes(0, Math.min(chunk.body().length(), MOST_TRANSPARENCY_BYTES))
                : new byte[0];
    }

    private static void refuseCritical(PngChunk chunk) {
        if (chunk.is("CgBI")) {
            throw BrokenImageException.unsupported("it is a PNG as only iPhone apps contain them");
        }
        if (chunk.critical()) {
            throw BrokenImageException.damaged("a part of the file is of a kind that does not exist");
        }
    }
}
