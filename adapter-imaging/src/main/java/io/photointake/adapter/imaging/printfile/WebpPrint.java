package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.RiffChunk;
import io.photointake.adapter.imaging.container.RiffChunks;
import io.photointake.adapter.imaging.container.WebpFrame;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import io.photointake.adapter.imaging.printfile.tiff.ShownExif;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * WebP without private metadata: the chunks of picture, animation and colour remain, and of EXIF what shows the picture,
 * with the photo's density since that is its place. The header's flags say what is in the file then. Of a last chunk that
 * the file does not have all of, what there is remains if it is a picture's.
 */
final class WebpPrint {
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANMF");
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int VP8X_BYTES = 10;
    private static final int XMP_FLAG = 0x04;

    private final ByteView file;
    private final Dpi dpi;
    private final RiffChunks chunks;

    private final Splice splice = new Splice().write(new byte[FILE_HEADER]);

    private long position = FILE_HEADER;
    private boolean headerWritten;
    private boolean exifWritten;
    private boolean behindPicture;

    /** Whether there is a picture: one at least gets into the plan, however full that is of what no program writes. */
    private boolean shown;

    private WebpPrint(ByteView file, Dpi dpi) throws IOException {
        this.file = file;
        this.dpi = dpi;
        this.chunks = RiffChunks.of(file);
    }

    static Splice withoutPrivate(ByteView file, Dpi dpi) throws IOException {
        WebpPrint print = new WebpPrint(file, dpi);
        print.takeChunks();
        byte[] header = ByteBuffer.allocate(FILE_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt((int) (print.splice.length() - CHUNK_HEADER))
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .array();
        return print.splice.startingWith(header);
    }

    private void takeChunks() throws IOException {
        try {
            for (Optional<RiffChunk> next = chunks.next(); next.isPresent(); next = chunks.next()) {
                take(next.get());
            }
        } catch (BrokenImageException broken) {
            keepPartOfPicture();
        }
    }

    /**
     * Decoders show a picture whose end is missing, and one that is longer than its chunk says: then what looks like the next
     * chunk is still of the picture.
     */
    private void keepPartOfPicture() throws IOException {
        String name = file.name(position);
        if (PICTURE.contains(name) || (behindPicture && !isText(name))) {
            long end =
                    Math.min(file.length(), CHUNK_HEADER + file.littleEndian().u32(4));
            splice.keep(position, end - position);
        }
    }

    private static boolean isText(String name) {
        return name.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    private void take(RiffChunk chunk) throws IOException {
        long length = chunk.body().length();
        if (chunk.name().equals("VP8X")) {
            if (!headerWritten && length >= VP8X_BYTES) {
                headerWritten = true;
                byte[] bytes = chunk.body().bytes(0, VP8X_BYTES);
                bytes[0] &= ~XMP_FLAG;
                write("VP8X", bytes);
            }
        } else if (chunk.name().equals("EXIF")) {
            if (!exifWritten) {
                exifWritten = true;
                write("EXIF", ShownExif.read(chunk.body()).written(dpi));
            }
        } else if (SHOWN.contains(chunk.name()) && (!splice.isFull() || (PICTURE.contains(chunk.name()) && !shown))) {
            shown |= WebpFrame.isIn(chunk) || chunk.name().equals("ANMF");
            splice.keep(position, CHUNK_HEADER + length).blank(length & 1);
        }
        behindPicture = WebpFrame.isIn(chunk);
        position += CHUNK_HEADER + length + (length & 1);
    }

    private void write(String name, byte[] content) {
        splice.write(ByteBuffer.allocate(CHUNK_HEADER + content.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(name.getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(content.length)
                        .put(content)
                        .array())
                .blank(content.length & 1);
    }
}
