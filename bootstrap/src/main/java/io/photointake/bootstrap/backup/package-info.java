/** Backups of an installation, each in a folder of its own, and what is made of them again. */
@NullMarked
package io.photointake.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
