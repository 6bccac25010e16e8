package io.photointake.application.library;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.UploadedImage;
import java.util.Optional;

/**
 * A photo with its bytes.
 *
 * @param original the posted bytes; absent if they are lost
 */
public record ExportedImage(UploadedImage image, Optional<ContentSource> original) {}
