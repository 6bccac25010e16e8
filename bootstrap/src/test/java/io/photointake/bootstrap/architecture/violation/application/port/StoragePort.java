package io.photointake.bootstrap.architecture.violation.application.port;

/** A port that is called one. */
public interface StoragePort {}
