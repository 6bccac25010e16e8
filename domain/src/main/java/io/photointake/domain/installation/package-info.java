/** What makes a database and a picture store one installation. */
@NullMarked
package io.photointake.domain.installation;

import org.jspecify.annotations.NullMarked;
