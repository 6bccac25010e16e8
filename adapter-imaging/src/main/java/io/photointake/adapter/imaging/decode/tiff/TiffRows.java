package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.tiff.compression.Deflated;
import io.photointake.adapter.imaging.decode.tiff.compression.FaxRows;
import io.photointake.adapter.imaging.decode.tiff.compression.JpegPiece;
import io.photointake.adapter.imaging.decode.tiff.compression.LzwPacked;
import io.photointake.adapter.imaging.decode.tiff.compression.PackedBits;
import io.photointake.adapter.imaging.decode.tiff.compression.PieceData;
import io.photointake.adapter.imaging.decode.tiff.compression.Unpacked;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a TIFF's picture, put together from all pieces that lie beside one another and, where each sample has a
 * plane of its own, on top of one another. Of each such piece only a row is in memory.
 */
final class TiffRows implements AutoCloseable {
    private static final long WHOLE_FILE = Long.MAX_VALUE;

    private final ByteView file;
    private final TiffDirectory directory;
    private final TiffLayout layout;
    private final SampleRow samples;
    private final List<Unpacked> open = new ArrayList<>();
    private final byte[] stored;
    private int y;

    TiffRows(ByteView file, TiffDirectory directory, TiffLayout layout) {
        this.file = file;
        this.directory = directory;
        this.layout = layout;
        this.samples = new SampleRow(layout);
        this.stored = new byte[layout.pieceRowBytes()];
    }

    /** The samples of the next row, pixel by pixel, one byte each, valid until the call after. */
    byte[] next() throws IOException {
        int pieceHeight = layout.pieces().height();
        if (y % pieceHeight == 0) {
            close();
            openBand(y / pieceHeight, Math.min(pieceHeight, layout.frame().height() - y));
        }
        y++;
        int piece = 0;
        for (int plane = 0; plane < layout.planes(); plane++) {
            for (int column = 0; column < layout.pieces().across(); column++) {
                open.get(piece++).read(stored, stored.length);
                samples.take(stored, column * layout.pieces().width(), plane);
            }
        }
        return samples.row();
    }

    private void openBand(int band, int rows) throws IOException {
        int across = layout.pieces().across();
        long inPlane = layout.pieces().needed() / layout.planes();
        for (int plane = 0; plane < layout.planes(); plane++) {
            for (int column = 0; column < across; column++) {
                open.add(unpacked(plane * inPlane + (long) band * across + column, rows));
            }
        }
    }

    private Unpacked unpacked(long piece, int rows) throws IOException {
        long offset = layout.pieces().offset(directory, piece);
        long length = layout.pieces().length(directory, piece, file.length()).orElse(WHOLE_FILE);
        ByteView bytes = file.clip(offset, length);
        TiffFrame frame = layout.frame();
        int width = layout.pieces().width();
        if (frame.compression() == TiffDecoder.JPEG) {
            return new JpegPiece(
                    layout.jpegTables(), bytes, width, rows, layout.pieces().height(), layout.samplesInPlane());
        }
        PieceData data = new PieceData(bytes, layout.reversed());
        return switch (frame.compression()) {
            case TiffDecoder.RUNS -> new FaxRows(data, FaxRows.Scheme.RUNS, width);
            case TiffDecoder.GROUP_3 -> new FaxRows(data, groupThree(), width);
            case TiffDecoder.GROUP_4 -> new FaxRows(data, FaxRows.Scheme.GROUP_4, width);
            case TiffDecoder.LZW -> new LzwPacked(data);
            case TiffDecoder.DEFLATE, TiffDecoder.OLD_DEFLATE -> new Deflated(data);
            case TiffDecoder.PACKED_BITS -> new PackedBits(data);
            default -> data;
        };
    }

    private FaxRows.Scheme groupThree() {
        boolean mixed = (layout.facsimile() & 1) == 1;
        return mixed ? FaxRows.Scheme.GROUP_3_MIXED : FaxRows.Scheme.GROUP_3;
    }

    @Override
    public void close() {
        open.forEach(Unpacked::close);
        open.clear();
    }
}
