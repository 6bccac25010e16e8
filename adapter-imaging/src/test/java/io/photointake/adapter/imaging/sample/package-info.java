/** Files that tests build byte by byte, each named by what is special about it. */
@NullMarked
package io.photointake.adapter.imaging.sample;

import org.jspecify.annotations.NullMarked;
