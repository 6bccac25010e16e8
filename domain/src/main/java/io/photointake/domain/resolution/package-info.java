/** Resolution of images: what a file says of itself and what the service decides. */
@NullMarked
package io.photointake.domain.resolution;

import org.jspecify.annotations.NullMarked;
