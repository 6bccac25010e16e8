/** Bytes on the file system. */
@NullMarked
package io.photointake.adapter.storage;

import org.jspecify.annotations.NullMarked;
