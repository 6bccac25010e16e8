/** The shopper's side: the JavaScript client and the page, in the programs that run them. */
@NullMarked
package io.photointake.bootstrap.shopper;

import org.jspecify.annotations.NullMarked;
