/** Which format a file is, told by its first bytes alone. */
@NullMarked
package io.photointake.adapter.imaging.signature;

import org.jspecify.annotations.NullMarked;
