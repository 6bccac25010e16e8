package io.photointake.bootstrap.architecture.violation.util;

/** Says nothing of what it does. */
final class NameUtil {}
