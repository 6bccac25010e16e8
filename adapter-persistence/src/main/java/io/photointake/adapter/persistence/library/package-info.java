/** Lists and counts of a user's photos, and what keeps them fast. */
@NullMarked
package io.photointake.adapter.persistence.library;

import org.jspecify.annotations.NullMarked;
