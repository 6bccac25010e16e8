/** What the use cases need of the world: rows, bytes and pixels. */
@NullMarked
package io.photointake.application.port;

import org.jspecify.annotations.NullMarked;
