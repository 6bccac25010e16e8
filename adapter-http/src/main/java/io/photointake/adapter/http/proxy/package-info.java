/** What stands between a client and this server: whose word counts on where a request came from and where it went. */
@NullMarked
package io.photointake.adapter.http.proxy;

import org.jspecify.annotations.NullMarked;
