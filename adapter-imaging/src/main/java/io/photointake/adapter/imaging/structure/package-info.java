/** Whether a file is whole, as far as its container shows without decoding pixels. */
@NullMarked
package io.photointake.adapter.imaging.structure;

import org.jspecify.annotations.NullMarked;
