package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.leptonica.LeptonicaLibrary;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** WebP files, which only native code writes. */
final class WebpSamples {
    private WebpSamples() {}

    static byte[] lossy(BufferedImage image) {
        return written(image, 0);
    }

    /** With opacity, if the image has it. */
    static byte[] lossless(BufferedImage image) {
        return written(image, 1);
    }

    private static byte[] written(BufferedImage image, int lossless) {
        LeptonicaLibrary.load(Optional.empty());
        PIX pix = leptonica.pixCreate(image.getWidth(), image.getHeight(), 32);
        long words = (long) leptonica.pixGetWpl(pix) * image.getHeight();
        IntBuffer data =
                leptonica.pixGetData(pix).capacity(words).asByteBuffer().asIntBuffer();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                data.put(Integer.rotateLeft(image.getRGB(x, y), 8));
            }
        }
        if (image.getColorModel().hasAlpha()) {
            leptonica.pixSetSpp(pix, 4);
        }
        try (PointerPointer<BytePointer> address = new PointerPointer<>(1);
                SizeTPointer length = new SizeTPointer(1)) {
            address.put(0, (BytePointer) null);
            leptonica.pixWriteMemWebP(address, length, pix, 90, lossless);
            BytePointer bytes = address.get(BytePointer.class, 0);
            byte[] file = new byte[(int) length.get()];
            bytes.get(file);
            leptonica.lept_free(bytes);
            return file;
        } finally {
            leptonica.pixDestroy(pix);
        }
    }
}
