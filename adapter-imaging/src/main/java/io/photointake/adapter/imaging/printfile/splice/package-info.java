/** Files made of stretches of another file and of new bytes, without a copy of either. */
@NullMarked
package io.photointake.adapter.imaging.printfile.splice;

import org.jspecify.annotations.NullMarked;
