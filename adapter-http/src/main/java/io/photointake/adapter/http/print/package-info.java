/** How sharp a print will be: asked for with an upload, or later. */
@NullMarked
package io.photointake.adapter.http.print;

import org.jspecify.annotations.NullMarked;
