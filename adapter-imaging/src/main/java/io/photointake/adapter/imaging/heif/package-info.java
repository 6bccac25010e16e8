/** The still picture in a HEIF file (HEIC, AVIF), as far as its container describes it. */
@NullMarked
package io.photointake.adapter.imaging.heif;

import org.jspecify.annotations.NullMarked;
