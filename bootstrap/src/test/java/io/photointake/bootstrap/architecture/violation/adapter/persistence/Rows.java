package io.photointake.bootstrap.architecture.violation.adapter.persistence;

/** Fills the room. */
final class Rows {}
