package io.photointake.bootstrap.architecture.violation.adapter.imaging;

/** Fills the room. */
final class Lens {}
