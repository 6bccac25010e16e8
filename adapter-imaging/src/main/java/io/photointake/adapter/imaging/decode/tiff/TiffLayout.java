package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.tiff.TiffAlpha;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import io.photointake.adapter.imaging.tiff.TiffPieces;
import java.io.IOException;
import java.util.Optional;

/**
 * How a TIFF's pixels lie in its strips and tiles, and what they mean, as far as this decoder knows.
 *
 * @param littleEndian the order of bytes in samples of more than eight bits
 * @param numbers how a sample's bits make a number
 * @param predictor tag 317 where the compression obeys it: 2 for differences to the left neighbours, 3 for those of
 *     fractions, else 1
 * @param reversed whether the first pixel of a byte is in its lowest bit
 * @param facsimile the options of compression 3
 * @param palette red, green, blue of each entry; empty without a palette
 * @param jpegTables what all JPEG pieces share; empty without it
 */
@SuppressWarnings("ArrayRecordComponent") // equality of layouts is never asked for
record TiffLayout(
        TiffFrame frame,
        TiffPieces pieces,
        Optional<TiffAlpha> alpha,
        boolean littleEndian,
        Numbers numbers,
        int predictor,
        boolean reversed,
        long facsimile,
        byte[] palette,
        byte[] jpegTables) {
    private static final int FILL_ORDER = 266;
    private static final int FACSIMILE_OPTIONS = 292;
    private static final int PREDICTOR = 317;
    private static final int COLOUR_MAP = 320;
    private static final int INK_SET = 332;
    private static final int SAMPLE_FORMAT = 339;
    private static final int JPEG_TABLES = 347;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int MOST_BITS = 32;
    private static final int DIFFERENCES = 2;
    private static final int DIFFERENCES_OF_FRACTIONS = 3;
    private static final int WIDE_TO_BYTE = 257;

    static TiffLayout of(ByteView file, TiffDirectory directory) throws IOException {
        TiffFrame frame = TiffFrame.of(directory);
        requireSameBits(directory, frame);
        Numbers numbers = Numbers.of(directory.integer(SAMPLE_FORMAT).orElse(1), frame);
        requirePossible(directory, frame, numbers);
        Optional<ByteView> tables = directory.bytes(JPEG_TABLES);
        return new TiffLayout(
                frame,
                TiffPieces.of(directory, frame),
                TiffAlpha.of(directory, frame),
                file.matches(0, "II"),
                numbers,
                predictor(directory, frame, numbers),
                directory.integer(FILL_ORDER).orElse(1) == 2 && frame.compression() != TiffDecoder.JPEG,
                directory.integer(FACSIMILE_OPTIONS).orElse(0),
                frame.photometric() == TiffFrame.PALETTE ? palette(directory, frame.bitsPerSample()) : new byte[0],
                tables.isPresent() ? tables.get().bytes(0, tables.get().length()) : new byte[0]);
    }

    static boolean lab(TiffFrame frame) {
        return frame.photometric() == TiffFrame.CIE_LAB || frame.photometric() == TiffFrame.ICC_LAB;
    }

    /** Samples of a pixel within one plane. */
    int samplesInPlane() {
        return frame.planar() ? 1 : frame.samplesPerPixel();
    }

    int planes() {
        return frame.planar() ? frame.samplesPerPixel() : 1;
    }

    /** Bytes of a row of one piece. */
    int pieceRowBytes() {
        long bits = (long) pieces.width() * samplesInPlane() * frame.bitsPerSample();
        long bytes = (bits + 7) / 8;
        if (bytes > Integer.MAX_VALUE - 16) {
            throw BrokenImageException.unsupported("its rows are too long");
        }
        return (int) bytes;
    }

    /** Bytes of all rows of all pieces, as far as they are read. */
    long bytes() {
        long inRow = (long) pieceRowBytes() * pieces.across() * planes();
        return Capped.product(inRow, frame.height());
    }

    /** The channels that its colours and its opacity make. */
    Channels channels() {
        return switch (frame.photometric()) {
            case TiffFrame.SEPARATED -> alpha.isPresent() ? Channels.CMYK_ALPHA : Channels.CMYK;
            case TiffFrame.WHITE_IS_ZERO, TiffFrame.BLACK_IS_ZERO, TiffFrame.MASK ->
                alpha.isPresent() ? Channels.GREY_ALPHA : Channels.GREY;
            default -> alpha.isPresent() ? Channels.RGBA : Channels.RGB;
        };
    }

    private static int predictor(TiffDirectory directory, TiffFrame frame, Numbers numbers) throws IOException {
        long predictor = directory.integer(PREDICTOR).orElse(1);
        boolean possible = predictor < DIFFERENCES
                || (predictor == DIFFERENCES && frame.bitsPerSample() % 8 == 0)
                || (predictor == DIFFERENCES_OF_FRACTIONS && numbers == Numbers.FRACTIONS);
        if (!possible) {
            throw unknown();
        }
        boolean obeyed = frame.compression() == TiffDecoder.LZW || TiffDecoder.deflated(frame.compression());
        return obeyed ? (int) predictor : 1;
    }

    private static void requireSameBits(TiffDirectory directory, TiffFrame frame) throws IOException {
        for (int i = 1; i < Math.min(frame.samplesPerPixel(), directory.count(BITS_PER_SAMPLE)); i++) {
            if (directory.integer(BITS_PER_SAMPLE, i).orElse(0) != frame.bitsPerSample()) {
                throw unknown();
            }
        }
    }

    private static void requirePossible(TiffDirectory directory, TiffFrame frame, Numbers numbers) throws IOException {
        boolean palette = frame.photometric() == TiffFrame.PALETTE;
        boolean otherInks = frame.photometric() == TiffFrame.SEPARATED
                && directory.integer(INK_SET).orElse(1) != 1;
        boolean tooFine = frame.bitsPerSample() > MOST_BITS && numbers != Numbers.FRACTIONS;
        boolean oddLab = lab(frame) && frame.bitsPerSample() != 8 && frame.bitsPerSample() != 16;
        if (otherInks || tooFine || oddLab || (palette && frame.bitsPerSample() > 8)) {
            throw unknown();
        }
        if (frame.samplesPerPixel() < frame.colours()) {
            throw BrokenImageException.damaged("it describes its colours in a way that does not exist");
        }
        boolean bytes = frame.bitsPerSample() == 8;
        boolean bits = frame.bitsPerSample() == 1 && frame.samplesPerPixel() == 1;
        if ((frame.compression() == TiffDecoder.JPEG && !bytes)
                || (TiffDecoder.facsimile(frame.compression()) && !bits)) {
            throw BrokenImageException.damaged("it describes its colours in a way that does not exist");
        }
    }

    /** Stored as all reds, all greens, all blues of 16 bits; some programs only fill the lower eight. */
    private static byte[] palette(TiffDirectory directory, int bits) throws IOException {
        int entries = 1 << bits;
        if (directory.count(COLOUR_MAP) < 3L * entries) {
            throw BrokenImageException.damaged("the file lacks the colours of its picture");
        }
        long[] stored = directory.integers(COLOUR_MAP, 0, 3 * entries);
        boolean wide = false;
        for (long value : stored) {
            wide |= value > 255;
        }
        byte[] palette = new byte[3 * entries];
        for (int i = 0; i < stored.length; i++) {
            long value = wide ? (stored[i] + WIDE_TO_BYTE / 2) / WIDE_TO_BYTE : stored[i];
            palette[i % entries * 3 + i / entries] = (byte) value;
        }
        return palette;
    }

    static BrokenImageException unknown() {
        return BrokenImageException.unsupported("it stores its colours in a way few programs know");
    }
}
