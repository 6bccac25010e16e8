package io.photointake.bootstrap.architecture.violation.bootstrap;

/** Fills the room. */
final class Entry {}
