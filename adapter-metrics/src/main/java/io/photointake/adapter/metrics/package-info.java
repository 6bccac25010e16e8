/** The service's numbers, counted with Micrometer and served to Prometheus on an address of their own. */
@NullMarked
package io.photointake.adapter.metrics;

import org.jspecify.annotations.NullMarked;
