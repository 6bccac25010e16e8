/** What runs, put together by hand. */
@NullMarked
package io.photointake.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
