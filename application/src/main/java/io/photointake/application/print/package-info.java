/** What a photo becomes on paper: how sharp it will be, and the file it is printed from. */
@NullMarked
package io.photointake.application.print;

import org.jspecify.annotations.NullMarked;
