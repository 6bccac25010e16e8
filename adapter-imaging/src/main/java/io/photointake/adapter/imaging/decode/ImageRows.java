package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.EightBits;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** The rows of an image of the JDK, with the samples the file has wherever they can be had. */
final class ImageRows {
    private final BufferedImage image;
    private final PixelSize size;
    private final Channels channels;
    private final boolean direct;
    private final byte[] row;

    ImageRows(BufferedImage image) {
        this.image = image;
        this.size = new PixelSize(image.getWidth(), image.getHeight());
        Channels own = channelsOf(image.getColorModel());
        this.direct = own.count() == image.getRaster().getNumBands() && isPlain(image.getColorModel());
        this.channels = direct ? own : image.getColorModel().hasAlpha() ? Channels.RGBA : Channels.RGB;
        this.row = new byte[size.width() * channels.count()];
    }

    Pixels reduced(PixelSize target) {
        AreaReducer reducer = new AreaReducer(size, target, channels);
        for (int y = 0; y < size.height(); y++) {
            if (direct) {
                readSamples(y);
            } else {
                readColours(y);
            }
            reducer.row(row, 0);
        }
        return reducer.result();
    }

    private static boolean isPlain(ColorModel colours) {
        int type = colours.getTransferType();
        return colours instanceof ComponentColorModel
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
                && !(colours.hasAlpha() && colours.isAlphaPremultiplied());
    }

    private static Channels channelsOf(ColorModel colours) {
        boolean alpha = colours.hasAlpha();
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> alpha ? Channels.GREY_ALPHA : Channels.GREY;
            case ColorSpace.TYPE_CMYK -> Channels.CMYK;
            default -> alpha ? Channels.RGBA : Channels.RGB;
        };
    }

    private void readSamples(int y) {
        Raster raster = image.getRaster();
        Object samples = raster.getDataElements(raster.getMinX(), raster.getMinY() + y, size.width(), 1, null);
        if (samples instanceof byte[] bytes) {
            System.arraycopy(bytes, 0, row, 0, row.length);
        } else if (samples instanceof short[] shorts) {
            for (int i = 0; i < row.length; i++) {
                row[i] = EightBits.ofSixteen(shorts[i] & 0xFFFF);
            }
        } else {
            throw new IllegalStateException("samples of an unexpected type");
        }
    }

    /** Colours as the JDK converts them, for palettes, packed pixels and whatever else there is. */
    private void readColours(int y) {
        int[] colours = image.getRGB(0, y, size.width(), 1, null, 0, size.width());
        int to = 0;
        for (int colour : colours) {
            row[to++] = (byte) (colour >> 16);
            row[to++] = (byte) (colour >> 8);
            row[to++] = (byte) colour;
            if (channels.alpha()) {
                row[to++] = (byte) (colour >>> 24);
            }
        }
    }
}
