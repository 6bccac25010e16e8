package io.photointake.application.upload;

import io.photointake.domain.error.Refusal;
import io.photointake.domain.image.UploadedImage;
import java.util.List;

/** What came of an upload. */
public sealed interface UploadResult {
    /** All files are stored, in the order they were posted. */
    record Stored(List<UploadedImage> images) implements UploadResult {
        public Stored {
            images = List.copyOf(images);
        }
    }

    /** No file is stored, and no photo has moved. */
    record Refused(Refusal refusal) implements UploadResult {}
}
