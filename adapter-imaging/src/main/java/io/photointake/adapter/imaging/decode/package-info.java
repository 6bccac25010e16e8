/** From a file's bytes to a whole picture, format by format, in plain Java. */
@NullMarked
package io.photointake.adapter.imaging.decode;

import org.jspecify.annotations.NullMarked;
