/** The log: where it goes, what it tells, and in which form. */
@NullMarked
package io.photointake.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
