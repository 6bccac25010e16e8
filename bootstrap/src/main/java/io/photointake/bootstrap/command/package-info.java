/** The command line, one class per command. */
@NullMarked
package io.photointake.bootstrap.command;

import org.jspecify.annotations.NullMarked;
