/** The catalogue of error codes, and what a refused upload is told. */
@NullMarked
package io.photointake.domain.error;

import org.jspecify.annotations.NullMarked;
