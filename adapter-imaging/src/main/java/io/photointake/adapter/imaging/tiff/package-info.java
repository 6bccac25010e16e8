/** The directory that TIFF and EXIF share, and how a TIFF picture is stored. */
@NullMarked
package io.photointake.adapter.imaging.tiff;

import org.jspecify.annotations.NullMarked;
