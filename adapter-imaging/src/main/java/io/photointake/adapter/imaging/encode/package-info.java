/** From pixels to the bytes of a rendition, in plain Java. */
@NullMarked
package io.photointake.adapter.imaging.encode;

import org.jspecify.annotations.NullMarked;
