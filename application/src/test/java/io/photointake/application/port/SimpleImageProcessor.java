package io.photointake.application.port;

import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An image processor for the tests of others, which knows the JPEGs and PNGs of {@link TestImages} and {@link
 * TestMetadata}. It holds everything in memory and makes no promise about hostile files.
 */
public class SimpleImageProcessor implements ImageProcessor {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int ORIENTATION_FROM_TIFF = 18;

    @Override
    public Set<ImageFormat> formats() {
        return Set.of(ImageFormat.JPEG, ImageFormat.PNG);
    }

    @Override
    public Reading<ImageFacts> readFacts(ContentSource content) {
        byte[] file = bytes(content);
        Optional<ImageFormat> format = formatOf(file);
        if (format.isEmpty()) {
            return new Reading.Defective<>(new ImageDefect(Kind.NOT_AN_IMAGE, "the file is not a picture"));
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader =
                    ImageIO.getImageReadersByFormatName(format.get().name()).next();
            reader.setInput(input);
            PixelSize size = new PixelSize(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return new Reading.Clean<>(new ImageFacts(format.get(), size, orientationOf(file), densityOf(file)));
        } catch (IOException e) {
            return new Reading.Defective<>(new ImageDefect(Kind.DAMAGED, "its header is damaged"));
        }
    }

    @Override
    public Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi, Requester requester) {
        byte[] file = bytes(content);
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage upright = upright(decoded(input, facts.format()), facts.orientation());
            BufferedImage standard = reduced(upright, Renditions.STANDARD_BOX);
            BufferedImage thumbnail = reduced(upright, Renditions.THUMBNAIL_BOX);
            return new Reading.Clean<>(new Renditions(encoded(standard, dpi), encoded(thumbnail, dpi)));
        } catch (IOException e) {
            return new Reading.Defective<>(new ImageDefect(Kind.INCOMPLETE, "the file ends before the picture does"));
        }
    }

    @Override
    public ContentSource printFile(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata) {
        byte[] file = bytes(original);
        return new InMemoryContent(
                format == ImageFormat.JPEG
                        ? SimplePrintFile.ofJpeg(file, dpi.value(), keepsPrivateMetadata)
                        : SimplePrintFile.ofPng(file, dpi.value(), keepsPrivateMetadata));
    }

    private static byte[] bytes(ContentSource content) {
        try (InputStream stream = Channels.newInputStream(content.open())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new ImageProcessorException("cannot read the content", e);
        }
    }

    private static Optional<ImageFormat> formatOf(byte[] file) {
        if (startsWith(file, JPEG_SIGNATURE)) {
            return Optional.of(ImageFormat.JPEG);
        }
        return startsWith(file, PNG_SIGNATURE) ? Optional.of(ImageFormat.PNG) : Optional.empty();
    }

    private static boolean startsWith(byte[] file, byte[] signature) {
        return Arrays.equals(Arrays.copyOf(file, signature.length), signature);
    }

    private static Orientation orientationOf(byte[] file) {
        int exif = new String(file, StandardCharsets.ISO_8859_1).indexOf("MM\0*\0\0\0\u0008");
        return exif < 0 ? Orientation.NORMAL : Orientation.ofTag(file[exif + ORIENTATION_FROM_TIFF + 1]);
    }

    private static Optional<Density> densityOf(byte[] file) {
        int density = TestMetadata.densityOf(file);
        return Density.perInch(density, density);
    }

    private static BufferedImage decoded(ImageInputStream input, ImageFormat format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try {
            boolean[] warned = new boolean[1];
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            reader.setInput(input);
            BufferedImage image = reader.read(0);
            if (warned[0]) {
                throw new IOException("the reader warned");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        PixelSize size = orientation.upright(new PixelSize(width, height));
        BufferedImage turned = new BufferedImage(size.width(), size.height(), typeFor(stored));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int mirroredX = width - 1 - x;
                int mirroredY = height - 1 - y;
                int colour = stored.getRGB(x, y);
                switch (orientation) {
                    case NORMAL -> turned.setRGB(x, y, colour);
                    case MIRRORED -> turned.setRGB(mirroredX, y, colour);
                    case HALF_TURN -> turned.setRGB(mirroredX, mirroredY, colour);
                    case FLIPPED -> turned.setRGB(x, mirroredY, colour);
                    case TRANSPOSED -> turned.setRGB(y, x, colour);
                    case QUARTER_TURN_CLOCKWISE -> turned.setRGB(mirroredY, x, colour);
                    case TRANSVERSED -> turned.setRGB(mirroredY, mirroredX, colour);
                    case QUARTER_TURN_COUNTER_CLOCKWISE -> turned.setRGB(y, mirroredX, colour);
                }
            }
        }
        return turned;
    }

    private static BufferedImage reduced(BufferedImage image, int box) {
        PixelSize size = new PixelSize(image.getWidth(), image.getHeight()).within(box);
        BufferedImage reduced = new BufferedImage(size.width(), size.height(), image.getType());
        Graphics2D graphics = reduced.createGraphics();
        Image scaled = image.getScaledInstance(size.width(), size.height(), Image.SCALE_AREA_AVERAGING);
        graphics.drawImage(scaled, 0, 0, null);
        graphics.dispose();
        return reduced;
    }

    private static int typeFor(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static EncodedRendition encoded(BufferedImage image, Dpi dpi) {
        PixelSize size = new PixelSize(image.getWidth(), image.getHeight());
        if (image.getColorModel().hasAlpha()) {
            byte[] png = TestMetadata.withPhysicalChunk(TestImages.encoded(image, "png"), dpi.value());
            return new EncodedRendition(ImageFormat.PNG, size, png);
        }
        byte[] jpeg = TestMetadata.withJfifDensity(TestImages.encoded(image, "jpeg"), dpi.value());
        return new EncodedRendition(ImageFormat.JPEG, size, jpeg);
    }
}
