/** How each format's file is divided, shared by those who read its header and those who check it whole. */
@NullMarked
package io.photointake.adapter.imaging.container;

import org.jspecify.annotations.NullMarked;
