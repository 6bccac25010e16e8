/** What a website accepts, as pure functions from facts to violations. */
@NullMarked
package io.photointake.domain.policy;

import org.jspecify.annotations.NullMarked;
