package io.photointake.bootstrap.architecture.violation.application.upload;

import io.photointake.bootstrap.architecture.violation.application.port.ImageStore;

/** An adapter in the wrong place. */
final class HeapImageStore implements ImageStore {
    @Override
    public void store(UploadImage useCase) {}
}
