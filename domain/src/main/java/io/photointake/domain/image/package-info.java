/** Uploaded images, their names, facts and renditions. */
@NullMarked
package io.photointake.domain.image;

import org.jspecify.annotations.NullMarked;
