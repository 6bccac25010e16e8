/** Who may hold what for how long: connections, threads, bodies that come slowly and answers that nobody reads. */
@NullMarked
package io.photointake.adapter.http.traffic;

import org.jspecify.annotations.NullMarked;
