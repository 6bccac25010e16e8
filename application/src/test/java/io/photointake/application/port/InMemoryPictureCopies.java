package io.photointake.application.port;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Copies of pictures that are forgotten with their process. */
public final class InMemoryPictureCopies implements PictureCopies {
    private final ImageStore store;
    private final Map<StoredName, Set<Rendition>> copies = new LinkedHashMap<>();
    private boolean forced = true;

    public InMemoryPictureCopies(ImageStore store) {
        this.store = store;
    }

    /** Whether everything is durable. */
    public boolean isForced() {
        return forced;
    }

    @Override
    public CopyOutcome copy(CompanyFolder folder, UniqueName name, Rendition which) {
        if (store.open(folder, name, which).isEmpty()) {
            return CopyOutcome.MISSING;
        }
        forced = false;
        return copies.computeIfAbsent(new StoredName(folder, name), key -> new LinkedHashSet<>())
                        .add(which)
                ? CopyOutcome.COPIED
                : CopyOutcome.PRESENT;
    }

    @Override
    public Stream<StoredName> names() {
        return copies.keySet().stream();
    }

    @Override
    public void delete(CompanyFolder folder, UniqueName name) {
        copies.remove(new StoredName(folder, name));
    }

    @Override
    public void force() {
        forced = true;
    }
}
