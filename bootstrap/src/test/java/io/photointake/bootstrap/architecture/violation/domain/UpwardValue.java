package io.photointake.bootstrap.architecture.violation.domain;

import io.photointake.bootstrap.architecture.violation.application.upload.MoveImage;

/** A value that knows a use case, with which it makes a cycle. */
public record UpwardValue(MoveImage useCase) {}
