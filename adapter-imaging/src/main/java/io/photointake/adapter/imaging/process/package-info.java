/** Programs of the machine that do work on hostile bytes: bounded, in a folder of their own, gone when their work is. */
@NullMarked
package io.photointake.adapter.imaging.process;

import org.jspecify.annotations.NullMarked;
