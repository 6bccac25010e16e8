package io.photointake.bootstrap.architecture.violation.application.port;

import io.photointake.bootstrap.architecture.violation.application.upload.UploadImage;

/** A driven port that knows a use case. */
public interface ImageStore {
    void store(UploadImage useCase);
}
