/** LZW as pictures use it, whatever way a format packs the codes. */
@NullMarked
package io.photointake.adapter.imaging.decode.lzw;

import org.jspecify.annotations.NullMarked;
