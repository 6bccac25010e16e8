/** TIFF from its strips and tiles to reduced pixels, row by row. */
@NullMarked
package io.photointake.adapter.imaging.decode.tiff;

import org.jspecify.annotations.NullMarked;
