/** The server as an operator sets it up: behind a proxy, under systemd, with signals. */
@NullMarked
package io.photointake.bootstrap.deployment;

import org.jspecify.annotations.NullMarked;
