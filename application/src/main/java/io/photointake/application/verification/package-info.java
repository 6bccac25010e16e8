/** Reading back what is stored, and mending it. */
@NullMarked
package io.photointake.application.verification;

import org.jspecify.annotations.NullMarked;
