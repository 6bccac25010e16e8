/** The body of a request: streamed parts, and what becomes of the rest of it. */
@NullMarked
package io.photointake.adapter.http.body;

import org.jspecify.annotations.NullMarked;
