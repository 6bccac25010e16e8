/** The upload calls, version 2 and version 4. */
@NullMarked
package io.photointake.adapter.http.upload;

import org.jspecify.annotations.NullMarked;
