/** Taking companies and websites on, and keys from issue to revocation. */
@NullMarked
package io.photointake.application.administration;

import org.jspecify.annotations.NullMarked;
