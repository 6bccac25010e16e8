/** Settings from flags, environment and a file, checked all at once. */
@NullMarked
package io.photointake.bootstrap.config;

import org.jspecify.annotations.NullMarked;
