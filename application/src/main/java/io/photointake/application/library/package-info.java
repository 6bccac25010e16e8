/** The photos that are here: opening them, and clearing what nobody owns. */
@NullMarked
package io.photointake.application.library;

import org.jspecify.annotations.NullMarked;
