package io.photointake.application.upload;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.util.ArrayList;
import java.util.List;

/** The bytes that one upload has put into the store, and how to take them out again. */
final class Placement {
    private final ImageStore store;
    private final ImageRepository repository;
    private final CompanyFolder folder;
    private final List<UniqueName> placed = new ArrayList<>();

    Placement(ImageStore store, ImageRepository repository, CompanyFolder folder) {
        this.store = store;
        this.repository = repository;
        this.folder = folder;
    }

    void place(UniqueName name, StagedContent original, Renditions renditions) {
        store.commit(folder, name, original, renditions);
        placed.add(name);
    }

    /** Takes out all it can; if something stayed, it fails when it has tried everything. */
    void undo() {
        List<RuntimeException> failures = new ArrayList<>();
        for (UniqueName name : placed) {
            try {
                store.delete(folder, name);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    /**
     * Undoes after a failure that may have struck after the rows were written: what is on record stays, and where that
     * cannot be told, everything stays for the sweep. A record that was busy has written nothing and is not kept busy.
     */
    void undoAfter(Throwable failure) {
        try {
            if (!placed.isEmpty() && !(failure instanceof ImageRepositoryBusyException)) {
                placed.removeAll(repository.recorded(placed));
            }
            undo();
        } catch (RuntimeException suppressed) {
            failure.addSuppressed(suppressed);
        }
    }
}
