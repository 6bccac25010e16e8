/** Taking posted files off the wire into the staging area. */
@NullMarked
package io.photointake.application.reception;

import org.jspecify.annotations.NullMarked;
