/** JPEG and WebP with native code: Leptonica with libjpeg-turbo and libwebp inside. */
@NullMarked
package io.photointake.adapter.imaging.leptonica;

import org.jspecify.annotations.NullMarked;
