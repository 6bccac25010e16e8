/** From the blocks of a JPEG's components to rows of pixels, at the scale that is needed. */
@NullMarked
package io.photointake.adapter.imaging.jpeg.pixel;

import org.jspecify.annotations.NullMarked;
