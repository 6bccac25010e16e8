/** Taking photos in. */
@NullMarked
package io.photointake.application.upload;

import org.jspecify.annotations.NullMarked;
