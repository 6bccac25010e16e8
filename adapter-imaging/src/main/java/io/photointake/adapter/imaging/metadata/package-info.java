/** What formats share: TIFF directories as EXIF and TIFF use them, and Photoshop's resources. */
@NullMarked
package io.photointake.adapter.imaging.metadata;

import org.jspecify.annotations.NullMarked;
