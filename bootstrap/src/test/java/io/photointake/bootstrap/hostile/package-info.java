/** Files made to hurt a server that reads pictures. */
@NullMarked
package io.photointake.bootstrap.hostile;

import org.jspecify.annotations.NullMarked;
