package io.photointake.application.retention;

import io.photointake.domain.image.UploadedImage;

/**
 * A photo that is off the record.
 *
 * @param bytesGone whether its pictures are gone too
 */
public record ErasedImage(UploadedImage image, boolean bytesGone) {}
