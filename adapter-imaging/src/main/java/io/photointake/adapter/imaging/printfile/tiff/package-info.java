/** Rewriting the directories of TIFF files and EXIF blocks around data that stays where it is. */
@NullMarked
package io.photointake.adapter.imaging.printfile.tiff;

import org.jspecify.annotations.NullMarked;
