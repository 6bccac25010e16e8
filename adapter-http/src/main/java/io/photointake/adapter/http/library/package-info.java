/** A user's photos: listed, deleted, and given to another user. */
@NullMarked
package io.photointake.adapter.http.library;

import org.jspecify.annotations.NullMarked;
