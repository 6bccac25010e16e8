/** Recognising the websites that call. */
@NullMarked
package io.photointake.application.site;

import org.jspecify.annotations.NullMarked;
