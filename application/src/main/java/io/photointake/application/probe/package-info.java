/** Saying what an upload would say. */
@NullMarked
package io.photointake.application.probe;

import org.jspecify.annotations.NullMarked;
