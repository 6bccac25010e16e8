package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.GifFrame;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import java.io.IOException;
import java.util.Set;

/**
 * GIF without private metadata: comments go, and of the applications' extensions (GIF89a, 24 and 26) all but those of
 * repetition and colour, extensions of unknown kinds, and stray zeros;
 * nothing stands behind the end of the picture. The format has no field for a density.
 */
final class GifPrint {
    private static final Set<String> SHOWN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");
    private static final int SCREEN_FLAGS_AT = 10;
    private static final int AFTER_SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int APPLICATION = 0xFF;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int TEXT_PICTURE = 0x01;
    private static final int NAME_BYTES = 11;
    private static final int FRAME = 0x2C;
    private static final int FRAME_FLAGS_AT = 9;
    private static final int FRAME_BYTES = 10;
    private static final byte TRAILER = 0x3B;
    private static final int STRAY = 0;

    private final ByteView file;
    private final Splice splice = new Splice();
    private long at;
    private boolean framed;

    /** Of controls that do not fit into the plan the last, which is the one that counts for the picture behind it. */
    private long controlAt;

    private long controlBytes;

    private GifPrint(ByteView file) {
        this.file = file;
    }

    static Splice withoutPrivate(ByteView file) throws IOException {
        GifPrint print = new GifPrint(file);
        print.keepTo(AFTER_SCREEN + GifFrame.tableBytes(file.u8(SCREEN_FLAGS_AT)));
        try {
            print.takeBlocks();
        } catch (BrokenImageException broken) {
            return print.ended();
        }
        return print.splice.write(new byte[] {TRAILER});
    }

    /** Some decoders show a picture whose end is missing. */
    private Splice ended() throws IOException {
        boolean picture = file.has(at, 1) && file.u8(at) == FRAME;
        return picture ? splice.keep(at, file.length() - at) : splice.write(new byte[] {TRAILER});
    }

    /**
     * Takes all blocks up to the end, or to what is none. A plan gets full only of what no program writes; then it ends with
     * the pictures it has, or with the first.
     */
    private void takeBlocks() throws IOException {
        while (!(framed && splice.isFull())) {
            switch (file.u8(at)) {
                case EXTENSION -> takeExtension();
                case FRAME -> takeFrame();
                case STRAY -> at++;
                default -> {
                    return;
                }
            }
        }
    }

    private void takeFrame() throws IOException {
        long data = at + FRAME_BYTES + GifFrame.tableBytes(file.u8(at + FRAME_FLAGS_AT));
        long end = endOfBlocks(data + 1);
        splice.keep(controlAt, controlBytes);
        controlBytes = 0;
        keepTo(end);
        framed = true;
    }

    private void takeExtension() throws IOException {
        int label = file.u8(at + 1);
        long end = endOfBlocks(at + 2);
        boolean control = label == GRAPHIC_CONTROL;
        if (splice.isFull() && control) {
            controlAt = at;
            controlBytes = end - at;
        } else if (!splice.isFull() && (control || label == TEXT_PICTURE || (label == APPLICATION && isShown()))) {
            keepTo(end);
        }
        at = end;
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
}
