package io.photointake.application.upload;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.Discarded;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A store that commits so many photos and deletes so many times, then fails. */
final class BreakingImageStore implements ImageStore {
    static final String COMMIT = "could not commit";
    static final String DELETE = "could not delete";

    private final ImageStore store;
    private final int commits;
    private final IntPredicate failingDeletes;
    private int committed;
    private int deletes;

    private BreakingImageStore(ImageStore store, int commits, IntPredicate failingDeletes) {
        this.store = store;
        this.commits = commits;
        this.failingDeletes = failingDeletes;
    }

    static BreakingImageStore afterCommits(ImageStore store, int commits) {
        return new BreakingImageStore(store, commits, delete -> false);
    }

    /** Only this delete fails, counted from one. */
    static BreakingImageStore atDelete(ImageStore store, int number) {
        return new BreakingImageStore(store, Integer.MAX_VALUE, delete -> delete == number);
    }

    static BreakingImageStore atEveryDelete(ImageStore store) {
        return new BreakingImageStore(store, Integer.MAX_VALUE, delete -> true);
    }

    @Override
    public StagedContent stage(InputStream content) throws IOException {
        return store.stage(content);
    }

    @Override
    public void commit(CompanyFolder folder, UniqueName name, StagedContent original, Renditions renditions) {
        if (committed == commits) {
            throw new ImageStoreException(COMMIT);
        }
        committed++;
        store.commit(folder, name, original, renditions);
    }

    @Override
    public Optional<ContentSource> open(CompanyFolder folder, UniqueName name, Rendition rendition) {
        return store.open(folder, name, rendition);
    }

    @Override
    public void delete(CompanyFolder folder, UniqueName name) {
        deletes++;
        if (failingDeletes.test(deletes)) {
            throw new ImageStoreException(DELETE);
        }
        store.delete(folder, name);
    }

    @Override
    public Stream<StoredName> committedBefore(Instant instant) {
        return store.committedBefore(instant);
    }

    @Override
    public Discarded discardStagedBefore(Instant instant) {
        return store.discardStagedBefore(instant);
    }

    @Override
    public void quarantine(CompanyFolder folder, UniqueName name, Instant since) {
        store.quarantine(folder, name, since);
    }

    @Override
    public Stream<QuarantinedName> quarantined() {
        return store.quarantined();
    }

    @Override
    public boolean restore(CompanyFolder folder, UniqueName name) {
        return store.restore(folder, name);
    }

    @Override
    public void purge(CompanyFolder folder, UniqueName name) {
        store.purge(folder, name);
    }

    @Override
    public Optional<InstallationId> installation() {
        return store.installation();
    }

    @Override
    public InstallationId claim(InstallationId id) {
        return store.claim(id);
    }

    @Override
    public boolean isReady() {
        return store.isReady();
    }
}
