/** Whether a JPEG file brings all of its picture, scan by scan. */
@NullMarked
package io.photointake.adapter.imaging.structure.jpeg;

import org.jspecify.annotations.NullMarked;
