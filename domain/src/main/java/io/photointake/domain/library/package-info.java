/** A user's photos as a list: pages of it, and what is searched for in names. */
@NullMarked
package io.photointake.domain.library;

import org.jspecify.annotations.NullMarked;
