package io.photointake.domain.image;

/**
 * What a Standard or Thumbnail is.
 *
 * @param format JPEG, or PNG where the photo has transparency
 * @param size upright
 */
public record RenditionFacts(ImageFormat format, PixelSize size, ByteSize bytes) {}
