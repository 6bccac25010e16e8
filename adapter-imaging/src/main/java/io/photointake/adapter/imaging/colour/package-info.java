/** From the colours a file speaks of to sRGB. */
@NullMarked
package io.photointake.adapter.imaging.colour;

import org.jspecify.annotations.NullMarked;
