/** The program: command line, configuration and wiring. */
@NullMarked
package io.photointake.bootstrap;

import org.jspecify.annotations.NullMarked;
