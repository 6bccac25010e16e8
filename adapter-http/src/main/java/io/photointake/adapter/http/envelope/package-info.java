/** The JSON that every answer is. */
@NullMarked
package io.photointake.adapter.http.envelope;

import org.jspecify.annotations.NullMarked;
