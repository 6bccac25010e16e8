/** What a JPEG file announces before the data of each of its scans, and whether that makes a whole picture. */
@NullMarked
package io.photointake.adapter.imaging.jpeg.scan;

import org.jspecify.annotations.NullMarked;
