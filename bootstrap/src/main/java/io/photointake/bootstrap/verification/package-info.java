/** What a verification says while it goes, how fast it may go, and where it goes on after a stop. */
@NullMarked
package io.photointake.bootstrap.verification;

import org.jspecify.annotations.NullMarked;
