/** The program. */
@NullMarked
package io.photointake.bootstrap;

import org.jspecify.annotations.NullMarked;
