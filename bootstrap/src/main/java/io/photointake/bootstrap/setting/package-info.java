/** The settings of a website as options of commands, and as text. */
@NullMarked
package io.photointake.bootstrap.setting;

import org.jspecify.annotations.NullMarked;
