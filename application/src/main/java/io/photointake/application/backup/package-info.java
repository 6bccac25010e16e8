/** Copies of the record with all its pictures. */
@NullMarked
package io.photointake.application.backup;

import org.jspecify.annotations.NullMarked;
