/** Who calls: website and key, before any body is read. */
@NullMarked
package io.photointake.adapter.http.credential;

import org.jspecify.annotations.NullMarked;
