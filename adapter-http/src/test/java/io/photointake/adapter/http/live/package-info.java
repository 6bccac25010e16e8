/** The API on a port of this machine, and clients that call it well or badly. */
@NullMarked
package io.photointake.adapter.http.live;

import org.jspecify.annotations.NullMarked;
