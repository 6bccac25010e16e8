/** What the fuzzer feeds with bytes, and the kept files that every build feeds again. */
@NullMarked
package io.photointake.adapter.imaging.fuzz;

import org.jspecify.annotations.NullMarked;
