/** From the entropy-coded data of JPEG scans to the coefficients of blocks. */
@NullMarked
package io.photointake.adapter.imaging.jpeg.entropy;

import org.jspecify.annotations.NullMarked;
