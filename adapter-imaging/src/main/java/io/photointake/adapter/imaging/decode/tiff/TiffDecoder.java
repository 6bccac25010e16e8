package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Inflation;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Set;

/**
 * Decodes TIFF row by row, refusing pieces that end before their last row. Nothing but a row of each piece that the row
 * crosses is in memory; only pieces that are JPEGs are decoded in full. Samples of more than eight bits become 8. YCbCr outside
 * JPEG is left to others.
 */
public final class TiffDecoder implements Decoder {
    static final int RUNS = 2;
    static final int GROUP_3 = 3;
    static final int GROUP_4 = 4;
    static final int LZW = 5;
    static final int JPEG = 7;
    static final int DEFLATE = 8;
    static final int OLD_DEFLATE = 32946;
    static final int PACKED_BITS = 32773;

    private static final Set<Integer> COMPRESSIONS =
            Set.of(1, RUNS, GROUP_3, GROUP_4, LZW, JPEG, DEFLATE, OLD_DEFLATE, PACKED_BITS);
    private static final Set<Integer> COLOURS = Set.of(
            TiffFrame.WHITE_IS_ZERO,
            TiffFrame.BLACK_IS_ZERO,
            TiffFrame.RGB,
            TiffFrame.PALETTE,
            TiffFrame.MASK,
            TiffFrame.SEPARATED,
            TiffFrame.CIE_LAB,
            TiffFrame.ICC_LAB);

    private static final int MOST_PIECES_IN_A_ROW = 8192;
    private static final long WORK_SPACE = 256 * 1024;
    private static final long PIECE = 72 * 1024;
    private static final int MOST_BYTES_OF_SAMPLE = 8;

    static boolean facsimile(int compression) {
        return compression >= RUNS && compression <= GROUP_4;
    }

    static boolean deflated(int compression) {
        return compression == DEFLATE || compression == OLD_DEFLATE;
    }

    @Override
    public boolean takes(EncodedImage image) {
        FormatDetails.Tiff tiff = details(image);
        boolean colours = COLOURS.contains(tiff.photometric())
                || (tiff.photometric() == TiffFrame.YCBCR && tiff.compression() == JPEG);
        return colours && COMPRESSIONS.contains(tiff.compression());
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        FormatDetails.Tiff tiff = details(image);
        long width = tiff.piece().width();
        long across = (image.size().width() + width - 1) / width;
        long pieces = across * (tiff.planar() ? tiff.samplesPerPixel() : 1);
        long rowSamples = (width + image.size().width()) * tiff.samplesPerPixel();
        long inPieces = facsimile(tiff.compression())
                ? 2 * Integer.BYTES * width
                : tiff.compression() == JPEG ? 3 * width * tiff.piece().height() * tiff.samplesPerPixel() : 0;
        return WORK_SPACE
                + pieces * PIECE
                + across * inPieces
                + (tiff.compression() == JPEG ? 2 * image.content().size().bytes() : 0)
                + MOST_BYTES_OF_SAMPLE * rowSamples
                + AreaReducer.memory(target, Channels.CMYK_ALPHA.count());
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            ByteView file = ByteView.of(channel);
            TiffDirectory directory = TiffDirectory.ofPicture(file);
            TiffLayout layout = TiffLayout.of(file, directory);
            if ((long) layout.pieces().across() * layout.planes() > MOST_PIECES_IN_A_ROW) {
                throw BrokenImageException.unsupported("it is cut into too many pieces");
            }
            Inflation.requireCredible(layout.bytes(), file.length());
            TiffColours colours = new TiffColours(layout);
            AreaReducer reducer = new AreaReducer(image.size(), target, colours.channels());
            try (TiffRows rows = new TiffRows(file, directory, layout)) {
                for (int y = 0; y < image.size().height(); y++) {
                    reducer.row(colours.of(rows.next()), 0);
                }
            }
            return reducer.result();
        }
    }

    private static FormatDetails.Tiff details(EncodedImage image) {
        if (image.header().details() instanceof FormatDetails.Tiff tiff) {
            return tiff;
        }
        throw new IllegalArgumentException("not a TIFF");
    }
}
