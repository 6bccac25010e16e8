package io.photointake.bootstrap.architecture.violation.application.upload;

/** A service of no use case. */
final class StrayService {}
