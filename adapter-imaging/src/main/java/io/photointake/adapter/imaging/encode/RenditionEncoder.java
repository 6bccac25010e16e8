package io.photointake.adapter.imaging.encode;

import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.application.port.EncodedRendition;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;

/** Makes the file of a rendition: upright sRGB, stamped with the resolution and nothing else. */
public interface RenditionEncoder {
    /** A PNG if the picture has a channel for opacity, otherwise a JPEG. */
    EncodedRendition encode(Picture picture, Dpi dpi) throws IOException;
}
