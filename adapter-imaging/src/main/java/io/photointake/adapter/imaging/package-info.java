/** Pixels: facts from headers, full decode, renditions. */
@NullMarked
package io.photointake.adapter.imaging;

import org.jspecify.annotations.NullMarked;
