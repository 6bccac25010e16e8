package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import java.io.IOException;
import java.util.Set;

/**
 * GIF without private metadata: comments go, and of the applications' extensions (GIF89a, 24 and 26) all but those of
 * repetition and colour; nothing stands behind the end of the picture. The format has no field for a density.
 */
final class GifPrint {
    private static final Set<String> SHOWN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");
    private static final int SCREEN_FLAGS_AT = 10;
    private static final int AFTER_SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final int NAME_BYTES = 11;
    private static final int FRAME = 0x2C;
    private static final int FRAME_FLAGS_AT = 9;
    private static final int FRAME_BYTES = 10;
    private static final int TRAILER = 0x3B;
    private static final int MOST_STRETCHES = 100_000;

    private final ByteView file;
    private final Splice splice = new Splice();
    private long at;

    private GifPrint(ByteView file) {
        this.file = file;
    }

    static Splice withoutPrivate(ByteView file) throws IOException {
        GifPrint print = new GifPrint(file);
        print.keepTo(AFTER_SCREEN + tableBytes(file.u8(SCREEN_FLAGS_AT)));
        try {
            print.takeBlocks();
        } catch (BrokenImageException broken) {
            // what is left may be part of a picture, and some decoders show it
        }
        return print.splice.keep(print.at, file.length() - print.at);
    }

    private void takeBlocks() throws IOException {
        while (splice.stretches() < MOST_STRETCHES) {
            switch (file.u8(at)) {
                case EXTENSION -> takeExtension();
                case FRAME -> {
                    long data = at + FRAME_BYTES + tableBytes(file.u8(at + FRAME_FLAGS_AT));
                    keepTo(endOfBlocks(data + 1));
                }
                case TRAILER -> {
                    keepTo(at + 1);
                    at = file.length();
                    return;
                }
                default -> throw BrokenImageException.damaged("a part of the file is of a kind that does not exist");
            }
        }
    }

    private void takeExtension() throws IOException {
        int label = file.u8(at + 1);
        long end = endOfBlocks(at + 2);
        boolean shown = label != COMMENT && (label != APPLICATION || isShown());
        if (shown) {
            keepTo(end);
        } else {
            at = end;
        }
    }

    private boolean isShown() throws IOException {
        if (file.u8(at + 2) == NAME_BYTES) {
            for (String name : SHOWN) {
                if (file.matches(at + 3, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void keepTo(long end) {
        splice.keep(at, end - at);
        at = end;
    }

    private long endOfBlocks(long from) throws IOException {
        long position = from;
        int length = file.u8(position);
        while (length > 0) {
            position += 1 + length;
            length = file.u8(position);
        }
        return position + 1;
    }

    private static int tableBytes(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }
}
