package io.photointake.application.port;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.RenditionFacts;

/**
 * A Standard or Thumbnail as a file in memory.
 *
 * @param encoded the file's bytes; neither side changes them after they were handed over
 */
@SuppressWarnings("ArrayRecordComponent") // equality of renditions is never asked for
public record EncodedRendition(ImageFormat format, PixelSize size, byte[] encoded) {
    public RenditionFacts facts() {
        return new RenditionFacts(format, size, new ByteSize(encoded.length));
    }
}
