/** From the coefficients of a JPEG block to its samples, in full size or reduced. */
@NullMarked
package io.photointake.adapter.imaging.jpeg.transform;

import org.jspecify.annotations.NullMarked;
