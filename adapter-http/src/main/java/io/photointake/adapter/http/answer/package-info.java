/** Writing answers: envelopes, the origins that may read them, and what becomes of an unread body. */
@NullMarked
package io.photointake.adapter.http.answer;

import org.jspecify.annotations.NullMarked;
