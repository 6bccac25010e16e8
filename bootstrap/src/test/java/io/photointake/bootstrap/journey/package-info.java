/** The whole service as its clients and its operators meet it. */
@NullMarked
package io.photointake.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
