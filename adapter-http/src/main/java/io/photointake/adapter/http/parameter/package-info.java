/** Reading and checking what clients send: names in any case, each value once, each constraint with its code. */
@NullMarked
package io.photointake.adapter.http.parameter;

import org.jspecify.annotations.NullMarked;
