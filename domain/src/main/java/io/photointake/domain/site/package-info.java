/** Companies, their websites and keys, and the people who visit them. */
@NullMarked
package io.photointake.domain.site;

import org.jspecify.annotations.NullMarked;
