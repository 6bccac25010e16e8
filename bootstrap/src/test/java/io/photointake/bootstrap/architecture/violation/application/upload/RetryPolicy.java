package io.photointake.bootstrap.architecture.violation.application.upload;

/** A policy that is no rule of the business. */
record RetryPolicy(int times) {}
