/** The HTTP face of the service. */
@NullMarked
package io.photointake.adapter.http;

import org.jspecify.annotations.NullMarked;
