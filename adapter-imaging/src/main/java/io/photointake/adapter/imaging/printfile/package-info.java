/** The file that is printed: the original's compressed pixels untouched, its density set, its private metadata left out. */
@NullMarked
package io.photointake.adapter.imaging.printfile;

import org.jspecify.annotations.NullMarked;
