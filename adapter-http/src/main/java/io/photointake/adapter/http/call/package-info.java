/** What the calls without a file have in common: their stages, and how they end. */
@NullMarked
package io.photointake.adapter.http.call;

import org.jspecify.annotations.NullMarked;
