/** Jetty and Javalin: limits, origins, identifiers, and errors no handler sees. */
@NullMarked
package io.photointake.adapter.http.server;

import org.jspecify.annotations.NullMarked;
