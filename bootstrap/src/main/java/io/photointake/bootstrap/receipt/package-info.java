/** What the commands that remove photos for good say of each. */
@NullMarked
package io.photointake.bootstrap.receipt;

import org.jspecify.annotations.NullMarked;
