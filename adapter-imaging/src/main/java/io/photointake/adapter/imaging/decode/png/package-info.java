/** PNG from its chunks to reduced pixels, read and checked in one pass. */
@NullMarked
package io.photointake.adapter.imaging.decode.png;

import org.jspecify.annotations.NullMarked;
