/** Serving originals and renditions. */
@NullMarked
package io.photointake.adapter.http.picture;

import org.jspecify.annotations.NullMarked;
