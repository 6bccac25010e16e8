/** Pixels in memory on their way to a rendition: reducing them and turning them upright. */
@NullMarked
package io.photointake.adapter.imaging.picture;

import org.jspecify.annotations.NullMarked;
