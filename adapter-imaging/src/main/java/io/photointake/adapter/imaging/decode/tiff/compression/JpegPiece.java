package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.JdkReaders;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A strip or tile that is a JPEG, which leans on tables that all share (TIFF technical note 2). */
public final class JpegPiece implements Unpacked {
    private static final int MARKER_BYTES = 2;
    private static final int MARKER = 0xFF;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int LAST_PLAIN_FRAME = 0xC1;
    private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);

    private final Raster raster;
    private final int width;
    private int row;

    /**
     * @param rows how many at least it must have
     * @param mostRows how many it may have
     * @param samples of a pixel
     */
    public JpegPiece(byte[] tables, ByteView data, int width, int rows, int mostRows, int samples) throws IOException {
        this.width = width;
        byte[] jpeg = joined(tables, data);
        int frame = frameIn(jpeg);
        int height = number(jpeg, frame + 5);
        if (number(jpeg, frame + 7) != width || height < rows || height > mostRows) {
            throw notAsStated();
        }
        this.raster = decoded(jpeg);
        if (raster.getNumBands() != samples) {
            throw notAsStated();
        }
    }

    @Override
    public void read(byte[] target, int count) {
        raster.getDataElements(0, row++, width, 1, target);
    }

    /** Where the frame header starts, which is looked at before anything is decoded by it. */
    private static int frameIn(byte[] jpeg) {
        int at = MARKER_BYTES;
        while (at + 10 <= jpeg.length && (jpeg[at] & 0xFF) == MARKER) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= FIRST_FRAME && marker <= LAST_FRAME && !NO_FRAMES.contains(marker)) {
                if (marker > LAST_PLAIN_FRAME) {
                    throw BrokenImageException.unsupported(
                            "it is put together of JPEGs of a kind that TIFF does not know");
                }
                return at;
            }
            at += marker == MARKER ? 1 : MARKER_BYTES + number(jpeg, at + 2);
        }
        throw BrokenImageException.damaged("the picture's data is not understandable");
    }

    private static int number(byte[] jpeg, int at) {
        return (jpeg[at] & 0xFF) << 8 | (jpeg[at + 1] & 0xFF);
    }

    private static BrokenImageException notAsStated() {
        return BrokenImageException.damaged("its picture is not of the size it says");
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
