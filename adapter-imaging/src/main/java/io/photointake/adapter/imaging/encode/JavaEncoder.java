package io.photointake.adapter.imaging.encode;

import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.application.port.EncodedRendition;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;

/** Encodes without native code. */
public final class JavaEncoder implements RenditionEncoder {
    @Override
    public EncodedRendition encode(Picture picture, Dpi dpi) throws IOException {
        Pixels pixels = picture.pixels();
        return pixels.channels().alpha()
                ? new EncodedRendition(ImageFormat.PNG, pixels.size(), PngFile.of(pixels, dpi))
                : new EncodedRendition(ImageFormat.JPEG, pixels.size(), JpegFile.of(pixels, dpi));
    }
}
