/** Bounded reading of a file that may be hostile. */
@NullMarked
package io.photointake.adapter.imaging.bytes;

import org.jspecify.annotations.NullMarked;
