/** HEIC and AVIF, decoded by a program of the machine in a bounded child process. */
@NullMarked
package io.photointake.adapter.imaging.tool;

import org.jspecify.annotations.NullMarked;
