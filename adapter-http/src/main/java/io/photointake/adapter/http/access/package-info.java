/** What is known of a request while it is answered: for the log, and for whoever counts requests. */
@NullMarked
package io.photointake.adapter.http.access;

import org.jspecify.annotations.NullMarked;
