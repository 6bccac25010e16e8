/** How long photos stay, and how they go before. */
@NullMarked
package io.photointake.application.retention;

import org.jspecify.annotations.NullMarked;
