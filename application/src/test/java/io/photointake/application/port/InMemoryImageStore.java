package io.photointake.application.port;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An image store that forgets everything with its process. It can be told to fail, and tells what it holds. */
public final class InMemoryImageStore implements ImageStore {
    private record Pictures(
            Map<Rendition, ContentSource> contents, Instant committedAt, InMemoryStagedContent upload) {}

    private record Quarantined(Pictures pictures, Instant since) {}

    private final Clock clock;
    private final Map<StoredName, Pictures> committed = new ConcurrentHashMap<>();
    private final Set<InMemoryStagedContent> staged = ConcurrentHashMap.newKeySet();
    private final Map<StoredName, Quarantined> quarantined = new ConcurrentHashMap<>();
    private final Set<UniqueName> stuck = ConcurrentHashMap.newKeySet();
    private Optional<InstallationId> installation = Optional.empty();
    private volatile boolean failing;

    public InMemoryImageStore(Clock clock) {
        this.clock = clock;
    }

    /** From now on every write fails, or no longer does. */
    public void failWrites(boolean fail) {
        failing = fail;
    }

    /** From now on the pictures of this name cannot be removed. */
    public void stick(UniqueName name) {
        stuck.add(name);
    }

    /** From now on the process is no more that has staged what is not closed yet. */
    public void forgetUploads() {
        staged.forEach(InMemoryStagedContent::abandon);
    }

    /** How many names are in quarantine. */
    public int quarantinedCount() {
        return quarantined.size();
    }

    /** How many files are staged, neither committed nor closed. */
    public int stagedCount() {
        return (int) staged.stream().filter(file -> !file.isUsedUp()).count();
    }

    /** How many names are committed. */
    public int committedCount() {
        return committed.size();
    }

    @Override
    public StagedContent stage(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        failIfTold();
        InMemoryStagedContent file = new InMemoryStagedContent(bytes, clock.instant(), staged::remove);
        staged.add(file);
        return file;
    }

    @Override
    public void commit(CompanyFolder folder, UniqueName name, StagedContent original, Renditions renditions) {
        if (!(original instanceof InMemoryStagedContent file) || !staged.contains(file) || file.isUsedUp()) {
            throw new IllegalArgumentException("the staged content is not this store's, or used up");
        }
        failIfTold();
        Pictures pictures = new Pictures(
                Map.of(
                        Rendition.ORIGINAL, file.lasting(),
                        Rendition.STANDARD,
                                new InMemoryContent(renditions.standard().encoded()),
                        Rendition.THUMBNAIL,
                                new InMemoryContent(renditions.thumbnail().encoded())),
                clock.instant(),
                file);
        if (committed.putIfAbsent(new StoredName(folder, name), pictures) != null) {
            throw new ImageStoreException("the name is taken: " + name.fileName());
        }
        file.useUp();
    }

    @Override
    public Optional<ContentSource> open(CompanyFolder folder, UniqueName name, Rendition rendition) {
        return Optional.ofNullable(committed.get(new StoredName(folder, name)))
                .flatMap(pictures -> Optional.ofNullable(pictures.contents().get(rendition)));
    }

    @Override
    public void delete(CompanyFolder folder, UniqueName name) {
        failIfTold();
        if (stuck.contains(name)) {
            throw new ImageStoreException("told to keep " + name.fileName());
        }
        committed.remove(new StoredName(folder, name));
    }

    @Override
    public Stream<StoredName> committedBefore(Instant instant) {
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue().committedAt().isBefore(instant))
                .filter(entry -> !staged.contains(entry.getValue().upload()))
                .map(Map.Entry::getKey);
    }

    @Override
    public Discarded discardStagedBefore(Instant instant) {
        List<InMemoryStagedContent> old = staged.stream()
                .filter(file -> file.isAbandoned() && file.stagedAt().isBefore(instant))
                .toList();
        if (failing) {
            return new Discarded(0, old.size());
        }
        return new Discarded(
                (int) old.stream().filter(InMemoryStagedContent::discard).count(), 0);
    }

    @Override
    public void quarantine(CompanyFolder folder, UniqueName name, Instant since) {
        failIfTold();
        if (stuck.contains(name)) {
            throw new ImageStoreException("told to keep " + name.fileName());
        }
        StoredName stored = new StoredName(folder, name);
        Optional.ofNullable(committed.get(stored)).ifPresent(pictures -> {
            Quarantined taken = new Quarantined(pictures, since.truncatedTo(ChronoUnit.SECONDS));
            if (quarantined.putIfAbsent(stored, taken) != null) {
                throw new ImageStoreException("in quarantine already: " + name.fileName());
            }
            committed.remove(stored);
        });
    }

    @Override
    public Stream<QuarantinedName> quarantined() {
        return quarantined.entrySet().stream()
                .map(entry ->
                        new QuarantinedName(entry.getKey(), entry.getValue().since()));
    }

    @Override
    public boolean restore(CompanyFolder folder, UniqueName name) {
        failIfTold();
        StoredName stored = new StoredName(folder, name);
        Optional<Quarantined> taken = Optional.ofNullable(quarantined.get(stored));
        boolean free =
                taken.isEmpty() || committed.putIfAbsent(stored, taken.get().pictures()) == null;
        if (free) {
            quarantined.remove(stored);
        }
        return free;
    }

    @Override
    public void purge(CompanyFolder folder, UniqueName name) {
        failIfTold();
        quarantined.remove(new StoredName(folder, name));
    }

    @Override
    public synchronized Optional<InstallationId> installation() {
        return installation;
    }

    @Override
    public synchronized InstallationId claim(InstallationId id) {
        failIfTold();
        installation = installation.or(() -> Optional.of(id));
        return installation.orElseThrow();
    }

    @Override
    public boolean isReady() {
        return !failing;
    }

    private void failIfTold() {
        if (failing) {
            throw new ImageStoreException("told to fail");
        }
    }
}
