/** Holds the service's answers against the OpenAPI document that it serves. */
@NullMarked
package io.photointake.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
