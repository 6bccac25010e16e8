/** When which picture is decoded: within what the machine may give, in turn for all who ask. */
@NullMarked
package io.photointake.adapter.imaging.schedule;

import org.jspecify.annotations.NullMarked;
