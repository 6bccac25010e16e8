package io.photointake.application.port;

import io.photointake.domain.image.ImageDefect;

/** What came of reading an image: the result, or the defect that prevents it. */
public sealed interface Reading<T> {
    /** The image is fine as far as it was read. */
    record Clean<T>(T value) implements Reading<T> {}

    /** The file is at fault. */
    record Defective<T>(ImageDefect defect) implements Reading<T> {}
}
