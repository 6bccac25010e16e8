package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * The first frame of a GIF file on its screen (GIF89a, 18 and 20), which is the picture people see of it.
 *
 * @param screen large enough for the frame: where the file says less, browsers enlarge it; of the frame's size
 *     where it says that it has none
 * @param colours the colour table that applies, in red, green, blue; empty where there is none
 * @param transparent the index that lets the background through
 * @param dataAt where its LZW data begins
 */
public record GifFrame(
        PixelSize screen,
        int left,
        int top,
        PixelSize size,
        boolean interlaced,
        ByteView colours,
        OptionalInt transparent,
        long dataAt) {
    private static final int SCREEN_AT = 6;
    private static final int AFTER_SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int GRAPHIC_CONTROL_BYTES = 4;
    private static final int FRAME = 0x2C;
    private static final int INTERLACED = 0x40;
    private static final int TRAILER = 0x3B;
    private static final int FRAME_BYTES = 10;

    /** Enough for 50 MB of comments before the picture. */
    private static final int MOST_BLOCKS = 200_000;

    /** Whether pixels of the screen stay uncovered or are marked transparent. */
    public boolean showsThrough() {
        return transparent.isPresent() || !size.equals(screen);
    }

    /** The first frame of a file. */
    public static GifFrame first(ByteView file) throws IOException {
        ByteView gif = file.littleEndian();
        ByteView shared = gif.slice(AFTER_SCREEN, tableBytes(gif.u8(SCREEN_AT + 4)));
        long at = AFTER_SCREEN + shared.length();
        OptionalInt transparent = OptionalInt.empty();
        for (int blocks = 0; blocks < MOST_BLOCKS; blocks++) {
            switch (gif.u8(at)) {
                case FRAME -> {
                    return frame(gif, at, shared, transparent);
                }
                case EXTENSION -> {
                    if (gif.u8(at + 1) == GRAPHIC_CONTROL && gif.u8(at + 2) >= GRAPHIC_CONTROL_BYTES) {
                        boolean has = (gif.u8(at + 3) & 1) == 1;
                        transparent = has ? OptionalInt.of(gif.u8(at + 6)) : OptionalInt.empty();
                    }
                    at = endOfBlocks(gif, at + 2);
                }
                case TRAILER -> throw BrokenImageException.incomplete("there is no picture in the file");
                default -> throw BrokenImageException.damaged("a part of the file is of a kind that does not exist");
            }
        }
        throw BrokenImageException.damaged("what should lead to the picture does not end");
    }

    private static GifFrame frame(ByteView gif, long at, ByteView shared, OptionalInt transparent) throws IOException {
        int flags = gif.u8(at + 9);
        ByteView own = gif.slice(at + FRAME_BYTES, tableBytes(flags));
        int width = gif.u16(SCREEN_AT);
        int height = gif.u16(SCREEN_AT + 2);
        boolean screenless = width == 0 || height == 0;
        int left = screenless ? 0 : gif.u16(at + 1);
        int top = screenless ? 0 : gif.u16(at + 3);
        PixelSize size = size(gif, at + 5);
        PixelSize screen = screenless
                ? size
                : new PixelSize(Math.max(width, left + size.width()), Math.max(height, top + size.height()));
        return new GifFrame(
                screen,
                left,
                top,
                size,
                (flags & INTERLACED) != 0,
                own.length() > 0 ? own : shared,
                transparent,
                at + FRAME_BYTES + own.length());
    }

    private static PixelSize size(ByteView gif, long at) throws IOException {
        int width = gif.u16(at);
        int height = gif.u16(at + 2);
        if (width == 0 || height == 0) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        return new PixelSize(width, height);
    }

    /** How long the table of colours is that the flags of a screen or a frame announce. */
    public static int tableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }

    private static long endOfBlocks(ByteView gif, long from) throws IOException {
        long at = from;
        for (int blocks = 0; blocks < MOST_BLOCKS; blocks++) {
            int length = gif.u8(at);
            at += 1 + length;
            if (length == 0) {
                return at;
            }
        }
        throw BrokenImageException.damaged("what should lead to the picture does not end");
    }
}
