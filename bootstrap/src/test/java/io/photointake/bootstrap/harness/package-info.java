/** What end-to-end tests need: the service as a process, its clients, its commands, and a look at its data. */
@NullMarked
package io.photointake.bootstrap.harness;

import org.jspecify.annotations.NullMarked;
