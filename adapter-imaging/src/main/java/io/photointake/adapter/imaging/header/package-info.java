/** What a file's header says of its image, format by format, without decoding pixels. */
@NullMarked
package io.photointake.adapter.imaging.header;

import org.jspecify.annotations.NullMarked;
