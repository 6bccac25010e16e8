/** Tests of the domain as a whole. */
@NullMarked
package io.photointake.domain;

import org.jspecify.annotations.NullMarked;
