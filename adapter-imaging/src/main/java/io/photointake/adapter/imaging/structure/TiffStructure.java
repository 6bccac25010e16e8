package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import io.photointake.adapter.imaging.tiff.TiffPieces;
import java.io.IOException;

/** TIFF: whether the first page's strips or tiles are as many as its size needs, and all inside the file. */
final class TiffStructure {
    private static final int JPEG_OF_TIFF_6 = 6;
    private static final int JPEG = 7;
    private static final int AT_ONCE = 512;

    private final ByteView file;
    private final TiffDirectory directory;
    private final TiffFrame frame;
    private final TiffPieces pieces;

    private TiffStructure(ByteView file) throws IOException {
        this.file = file;
        this.directory = TiffDirectory.ofPicture(file);
        this.frame = TiffFrame.of(directory);
        this.pieces = TiffPieces.of(directory, frame);
    }

    static void check(ByteView file) throws IOException {
        TiffStructure structure = new TiffStructure(file);
        boolean storedAsOneJpeg = structure.frame.compression() == JPEG_OF_TIFF_6;
        if (!storedAsOneJpeg) {
            structure.requireEnoughPieces();
            structure.requirePiecesInside();
        }
    }

    private void requireEnoughPieces() {
        if (directory.count(pieces.offsetsTag()) < pieces.needed()) {
            throw BrokenImageException.incomplete("part of the picture is not in the file");
        }
    }

    /** Offsets and lengths lie apart, so they are read in stretches instead of hopping between them. */
    private void requirePiecesInside() throws IOException {
        boolean lengthsGiven = pieces.length(directory, 0, file.length()).isPresent();
        long bytes = 0;
        for (long first = 0; first < pieces.needed(); first += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, pieces.needed() - first);
            long[] offsets = directory.integers(pieces.offsetsTag(), first, count);
            long[] lengths = lengthsGiven ? directory.integers(pieces.lengthsTag(), first, count) : new long[count];
            for (int i = 0; i < count; i++) {
                requireInside(offsets[i], lengths[i], lengthsGiven);
                bytes += lengths[i];
            }
        }
        if (lengthsGiven && bytes < pieces.fewestBytes()) {
            throw BrokenImageException.incomplete("part of the picture is not in the file");
        }
        if (frame.compression() == JPEG && pieces.needed() > 1) {
            requireBytesOfTheirOwn(lengthsGiven, bytes);
        }
    }

    /** Each JPEG is read whole, so pieces that all claim the same bytes would cost their number times the file. */
    private void requireBytesOfTheirOwn(boolean lengthsGiven, long bytes) {
        if (!lengthsGiven || bytes > 2 * file.length()) {
            throw BrokenImageException.damaged("the parts of its picture overlap");
        }
    }

    private void requireInside(long offset, long length, boolean lengthGiven) {
        boolean there = file.has(offset, Math.max(1, length));
        if (!there) {
            throw BrokenImageException.endsTooEarly();
        }
        if (lengthGiven && length == 0) {
            throw BrokenImageException.incomplete("part of the picture is not in the file");
        }
    }
}
