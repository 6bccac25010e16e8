/** The record of companies, websites, keys and photos in SQLite or H2, through JDBI. */
@NullMarked
package io.photointake.adapter.persistence;

import org.jspecify.annotations.NullMarked;
