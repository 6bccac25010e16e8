/** The rules of the house, each held against the house and against a house that breaks it. */
@NullMarked
package io.photointake.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
