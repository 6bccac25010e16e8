/** The data of a strip or a tile, unpacked row by row from each of TIFF's compressions. */
@NullMarked
package io.photointake.adapter.imaging.decode.tiff.compression;

import org.jspecify.annotations.NullMarked;
