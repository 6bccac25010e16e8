package io.photointake.bootstrap.architecture.violation.application.upload;

/** A use case as it should be. */
public interface UploadImage {
    void upload();
}
