/** JPEG pictures decoded in plain Java, at the size that is needed. */
@NullMarked
package io.photointake.adapter.imaging.jpeg;

import org.jspecify.annotations.NullMarked;
