/** Companies, websites and keys: recognising callers, and administration. */
@NullMarked
package io.photointake.application.site;

import org.jspecify.annotations.NullMarked;
