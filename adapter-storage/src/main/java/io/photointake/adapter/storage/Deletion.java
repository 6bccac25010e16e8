package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Removes the pictures under a name, the original first, as many as it can. */
final class Deletion {
    private final Bucket bucket;
    private final UniqueName name;
    private @Nullable ImageStoreException failure;

    Deletion(Bucket bucket, UniqueName name) {
        this.bucket = bucket;
        this.name = name;
    }

    /** @throws ImageStoreException if a picture could not be removed for good; the others were tried all the same */
    void run() {
        for (Rendition rendition : Rendition.values()) {
            remove(rendition);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void remove(Rendition rendition) {
        Path file = bucket.file(rendition, name);
        try {
            if (Files.deleteIfExists(file)) {
                Directories.force(bucket.inner(rendition));
            }
        } catch (IOException e) {
            ImageStoreException next = new ImageStoreException("cannot remove " + file, e);
            if (failure == null) {
                failure = next;
            } else {
                failure.addSuppressed(next);
            }
        }
    }
}
