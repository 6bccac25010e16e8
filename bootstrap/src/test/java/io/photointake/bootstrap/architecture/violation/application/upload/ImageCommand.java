package io.photointake.bootstrap.architecture.violation.application.upload;

/** A command of no use case. */
record ImageCommand(String name) {}
