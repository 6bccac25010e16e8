/** Orientation and density where several formats carry them alike: EXIF and Photoshop's resources. */
@NullMarked
package io.photointake.adapter.imaging.metadata;

import org.jspecify.annotations.NullMarked;
