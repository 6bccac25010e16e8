/** What a website takes, told before an upload. */
@NullMarked
package io.photointake.adapter.http.settings;

import org.jspecify.annotations.NullMarked;
