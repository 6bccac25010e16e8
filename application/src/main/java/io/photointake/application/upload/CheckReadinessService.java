package io.photointake.application.upload;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;

/** {@link CheckReadiness} of the rows and the store. */
public final class CheckReadinessService implements CheckReadiness {
    private final ImageRepository repository;
    private final ImageStore store;

    public CheckReadinessService(ImageRepository repository, ImageStore store) {
        this.repository = repository;
        this.store = store;
    }

    @Override
    public boolean isReady() {
        return repository.isReady() && store.isReady();
    }
}
