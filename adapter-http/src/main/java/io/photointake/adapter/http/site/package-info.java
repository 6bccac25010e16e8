/** What is served to browsers as it is: the JavaScript client, the description of the API, and the page. */
@NullMarked
package io.photointake.adapter.http.site;

import org.jspecify.annotations.NullMarked;
