/** Transactions, run on threads of their own. */
@NullMarked
package io.photointake.adapter.persistence.transaction;

import org.jspecify.annotations.NullMarked;
