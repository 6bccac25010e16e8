package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.JdkReaders;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A strip or tile that is a JPEG, which leans on tables that all share (TIFF technical note 2). */
public final class JpegPiece implements Unpacked {
    private static final int MARKER_BYTES = 2;

    private final Raster raster;
    private final int width;
    private int row;

    /**
     * @param rows how many at least it must have
     * @param samples of a pixel
     */
    public JpegPiece(byte[] tables, ByteView data, int width, int rows, int samples) throws IOException {
        this.width = width;
        this.raster = decoded(joined(tables, data));
        if (raster.getWidth() != width || raster.getHeight() < rows || raster.getNumBands() != samples) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
    }

    @Override
    public void read(byte[] target, int count) {
        raster.getDataElements(0, row++, width, 1, target);
    }

    /** The tables without their end, then the piece without its start. */
    private static byte[] joined(byte[] tables, ByteView data) throws IOException {
        int tableBytes = Math.max(0, tables.length - MARKER_BYTES);
        int from = tableBytes > 0 ? MARKER_BYTES : 0;
        byte[] piece = new byte[Math.toIntExact(Math.min(data.length(), Integer.MAX_VALUE / 2))];
        data.read(0, piece);
        byte[] joined = new byte[tableBytes + Math.max(0, piece.length - from)];
        System.arraycopy(tables, 0, joined, 0, tableBytes);
        System.arraycopy(piece, from, joined, tableBytes, joined.length - tableBytes);
        return joined;
    }

    private static Raster decoded(byte[] jpeg) throws IOException {
        ImageReader reader = JdkReaders.jpeg().createReaderInstance();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, false, true);
            reader.addIIOReadWarningListener((source, warning) -> judge(warning));
            return reader.readRaster(0, null);
        } catch (IIOException | IllegalArgumentException complaint) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        } finally {
            reader.dispose();
        }
    }

    private static void judge(String warning) {
        throw warning.toLowerCase(Locale.ROOT).contains("premature end of")
                ? BrokenImageException.endsTooEarly()
                : BrokenImageException.damaged("its picture data is corrupt");
    }
}
