/** The API's description of itself. */
@NullMarked
package io.photointake.adapter.http.openapi;

import org.jspecify.annotations.NullMarked;
