/** BMP row by row, checked on the way. */
@NullMarked
package io.photointake.adapter.imaging.decode.bmp;

import org.jspecify.annotations.NullMarked;
