/** Keeps a database and a picture store together that belong together, and apart from all others. */
@NullMarked
package io.photointake.application.installation;

import org.jspecify.annotations.NullMarked;
