package io.photointake.bootstrap.architecture.violation.application.upload;

/** A use case that is implemented by no service. */
final class UploadWorker implements UploadImage {
    @Override
    public void upload() {}
}
