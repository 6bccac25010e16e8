/** What each step of an upload costs, and what the engines alone cost. */
@NullMarked
package io.photointake.benchmark;

import org.jspecify.annotations.NullMarked;
