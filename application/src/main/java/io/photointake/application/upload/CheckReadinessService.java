package io.photointake.application.upload;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import java.util.Optional;

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
        return obstacle().isEmpty();
    }

    /** What keeps uploads from working now, in a line for operators; empty if nothing does. */
    public Optional<String> obstacle() {
        return repository.obstacle().or(store::obstacle);
    }
}
