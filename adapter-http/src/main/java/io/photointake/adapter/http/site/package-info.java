/** What is served to browsers as it is: the JavaScript client, and the page that uses it. */
@NullMarked
package io.photointake.adapter.http.site;

import org.jspecify.annotations.NullMarked;
