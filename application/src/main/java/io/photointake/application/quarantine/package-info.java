/** What is done with pictures that are out of clients' reach. */
@NullMarked
package io.photointake.application.quarantine;

import org.jspecify.annotations.NullMarked;
