package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.encode.JavaEncoder;
import io.photointake.adapter.imaging.encode.RenditionEncoder;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.application.port.EncodedRendition;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Encodes JPEG with libjpeg-turbo, from native memory without a detour; PNG in Java, which is faster here. */
public final class LeptonicaEncoder implements RenditionEncoder {
    private static final int QUALITY = 85;
    private static final int BASELINE = 0;
    private static final int HIGHEST_DENSITY = 0xFFFF;

    private final RenditionEncoder java = new JavaEncoder();

    @Override
    public EncodedRendition encode(Picture picture, Dpi dpi) throws IOException {
        if (picture instanceof NativePicture already) {
            return jpeg(already.pix(), already.size(), dpi);
        }
        if (picture.pixels().channels().alpha()) {
            return java.encode(picture, dpi);
        }
        try (NativePicture copy = NativePicture.of(picture.pixels())) {
            return jpeg(copy.pix(), copy.size(), dpi);
        }
    }

    private static EncodedRendition jpeg(PIX pix, PixelSize size, Dpi dpi) {
        int density = Math.min(dpi.value(), HIGHEST_DENSITY);
        leptonica.pixSetResolution(pix, density, density);
        // A JPEG's comment travels along as the picture's text and would be written again.
        leptonica.pixSetText(pix, (BytePointer) null);
        try (PointerPointer<BytePointer> address = new PointerPointer<>(1);
                SizeTPointer length = new SizeTPointer(1)) {
            address.put(0, (BytePointer) null);
            int failed = leptonica.pixWriteMemJpeg(address, length, pix, QUALITY, BASELINE);
            BytePointer bytes = address.get(BytePointer.class, 0);
            if (failed != 0 || bytes == null) {
                throw new OutOfMemoryError("no native memory to encode a picture");
            }
            try {
                byte[] encoded = new byte[Math.toIntExact(length.get())];
                bytes.get(encoded);
                return new EncodedRendition(ImageFormat.JPEG, size, encoded);
            } finally {
                leptonica.lept_free(bytes);
            }
        }
    }
}
