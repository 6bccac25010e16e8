/** How large a photo can be printed, and how sharp a print of a given size will be. */
@NullMarked
package io.photointake.domain.print;

import org.jspecify.annotations.NullMarked;
