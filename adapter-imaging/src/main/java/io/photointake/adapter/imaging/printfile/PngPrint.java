package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.container.PngChunks;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import io.photointake.adapter.imaging.printfile.tiff.ExifDensity;
import io.photointake.adapter.imaging.printfile.tiff.ShownExif;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * PNG: exactly one pHYs, right before the picture's data, and where there is EXIF the same density in it. Without private
 * metadata there remain the chunks that every decoder must understand, those of colour, transparency and animation (PNG
 * third edition, 11), and of EXIF what shows the picture; nothing stands behind the end of the picture.
 */
final class PngPrint {
    private static final Set<String> SHOWN = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "hIST", "sPLT", "acTL",
            "fcTL", "fdAT");
    private static final int SIGNATURE_BYTES = 8;

    private static final int MOST_EXIF_BYTES = 256 << 10;

    private final ByteView file;
    private final Dpi dpi;
    private final Splice splice = new Splice();
    private boolean densityWritten;
    private boolean exifWritten;

    PngPrint(ByteView file, Dpi dpi) {
        this.file = file;
        this.dpi = dpi;
    }

    Splice withEverything() throws IOException {
        splice.keep(0, SIGNATURE_BYTES);
        PngChunks chunks = new PngChunks(file);
        for (Optional<PngChunk> next = next(chunks); next.isPresent(); next = next(chunks)) {
            PngChunk chunk = next.get();
            writeDensityBefore(chunk);
            if (chunk.is("eXIf") && chunk.body().length() <= MOST_EXIF_BYTES && chunk.intact()) {
                writeWithDensity(chunk, chunks);
            } else if (!chunk.is("pHYs")) {
                keep(chunk, chunks);
            }
            if (chunk.is("IEND") || splice.isFull()) {
                break;
            }
        }
        return splice.keep(chunks.position(), file.length() - chunks.position());
    }

    Splice withoutPrivate() throws IOException {
        splice.keep(0, SIGNATURE_BYTES);
        PngChunks chunks = new PngChunks(file);
        for (Optional<PngChunk> next = next(chunks); next.isPresent(); next = next(chunks)) {
            PngChunk chunk = next.get();
            writeDensityBefore(chunk);
            if (chunk.is("IEND") || (splice.isFull() && densityWritten && !chunk.is("IDAT"))) {
                break;
            }
            if (chunk.is("eXIf")) {
                writeShown(chunk);
            } else if (isKept(chunk)) {
                keep(chunk, chunks);
            }
        }
        return splice.write(PngChunk.written("IEND", new byte[0]));
    }

    /** The next chunk; none where the file ends, or goes on with what is no chunk. */
    private static Optional<PngChunk> next(PngChunks chunks) throws IOException {
        try {
            return chunks.next();
        } catch (BrokenImageException broken) {
            return Optional.empty();
        }
    }

    /** Once the plan is full, which that of no file a program wrote gets, only what the picture cannot be without. */
    private boolean isKept(PngChunk chunk) {
        return chunk.critical() || chunk.is("tRNS") || (SHOWN.contains(chunk.name()) && !splice.isFull());
    }

    private void writeWithDensity(PngChunk chunk, PngChunks chunks) throws IOException {
        long bytes = chunk.body().length() + PngChunk.BYTES_AROUND_DATA;
        long begin = chunks.position() - bytes;
        byte[] changed = PngChunk.written("eXIf", ExifDensity.set(chunk.body(), dpi, MOST_EXIF_BYTES));
        splice.write(changed, file.bytes(begin, bytes), begin);
    }

    private void keep(PngChunk chunk, PngChunks chunks) {
        long bytes = chunk.body().length() + PngChunk.BYTES_AROUND_DATA;
        splice.keep(chunks.position() - bytes, bytes);
    }

    private void writeDensityBefore(PngChunk chunk) {
        if (!densityWritten && (chunk.is("IDAT") || chunk.is("IEND"))) {
            densityWritten = true;
            splice.write(PngChunk.ofDensity(dpi));
        }
    }

    private void writeShown(PngChunk chunk) throws IOException {
        if (!exifWritten && chunk.intact()) {
            exifWritten = true;
            splice.write(PngChunk.written("eXIf", ShownExif.read(chunk.body()).written(dpi)));
        }
    }
}
