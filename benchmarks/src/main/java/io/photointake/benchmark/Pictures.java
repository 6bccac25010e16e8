package io.photointake.benchmark;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** The pictures that are measured, by name; any other name is the path of a file to measure instead. */
final class Pictures {
    private static final float QUALITY = 0.93f;

    private Pictures() {}

    static Path file(String name) throws IOException {
        Path given = Path.of(name);
        if (Files.exists(given)) {
            return given.toAbsolutePath();
        }
        Path file = Files.createTempFile("photointake-" + name, ".picture");
        file.toFile().deleteOnExit();
        switch (name) {
            case "jpeg-2mp" -> jpeg(photo(1920, 1080), file, false);
            case "jpeg-10mp" -> jpeg(photo(4128, 2322), file, false);
            case "jpeg-10mp-progressive" -> jpeg(photo(4128, 2322), file, true);
            case "png" -> write(photo(2048, 1365), "png", file);
            case "png-alpha" -> write(SyntheticPhoto.of(2048, 1365, BufferedImage.TYPE_INT_ARGB), "png", file);
            case "gif" -> write(photo(1024, 683), "gif", file);
            case "bmp" -> write(photo(2048, 1365), "bmp", file);
            case "tiff" -> write(photo(2048, 1365), "tiff", file);
            case "webp" -> webp(photo(2048, 1365), file);
            default -> throw new IllegalArgumentException("neither a known picture nor a file: " + name);
        }
        return file;
    }

    static BufferedImage photo(int width, int height) {
        return SyntheticPhoto.of(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    private static void write(BufferedImage image, String format, Path file) throws IOException {
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IOException("nothing here writes " + format);
        }
    }

    private static void jpeg(BufferedImage image, Path file, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        Files.delete(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** By Leptonica, because Java has no writer for it. */
    private static void webp(BufferedImage image, Path file) throws IOException {
        Path bmp = Files.createTempFile("photointake", ".bmp");
        try (BytePointer data = new BytePointer();
                SizeTPointer size = new SizeTPointer(1)) {
            write(image, "bmp", bmp);
            PIX pix = leptonica.pixRead(bmp.toString());
            if (leptonica.pixWriteMemWebP(data, size, pix, 85, 0) != 0) {
                throw new IOException("nothing here writes webp");
            }
            byte[] bytes = new byte[(int) size.get()];
            data.capacity(bytes.length).get(bytes);
            Files.write(file, bytes);
            leptonica.pixDestroy(pix);
        } finally {
            Files.delete(bmp);
        }
    }
}
