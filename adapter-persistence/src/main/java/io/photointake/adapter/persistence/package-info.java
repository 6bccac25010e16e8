/** Rows in SQLite or H2 through JDBI. */
@NullMarked
package io.photointake.adapter.persistence;

import org.jspecify.annotations.NullMarked;
