package io.photointake.application.port;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An image store that forgets everything with its process. It can be told to fail, and tells what it holds. */
public final class InMemoryImageStore implements ImageStore {
    private record Pictures(Map<Rendition, ContentSource> contents, Instant committedAt) {}

    private final Clock clock;
    private final Map<StoredName, Pictures> committed = new ConcurrentHashMap<>();
    private final Set<InMemoryStagedContent> staged = ConcurrentHashMap.newKeySet();
    private final Set<UniqueName> stuck = ConcurrentHashMap.newKeySet();
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

    /** How many files are staged, neither committed nor closed. */
    public int stagedCount() {
        return staged.size();
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
        if (!(original instanceof InMemoryStagedContent file) || !staged.contains(file)) {
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
                clock.instant());
        if (committed.putIfAbsent(new StoredName(folder, name), pictures) != null) {
            throw new ImageStoreException("the name is taken: " + name.fileName());
        }
        file.close();
    }

    @Override
    public Optional<ContentSource> open(CompanyFolder folder, UniqueName name, Rendition rendition) {
        return Optional.ofNullable(committed.get(new StoredName(folder, name)))
                .flatMap(pictures -> Optional.ofNullable(pictures.contents().get(rendition)));
    }

    @Override
    public void replace(CompanyFolder folder, UniqueName name, Rendition which, EncodedRendition rendition) {
        if (which == Rendition.ORIGINAL) {
            throw new IllegalArgumentException("an original is never replaced");
        }
        failIfTold();
        put(folder, name, which, Optional.of(rendition.encoded()));
    }

    /** As if somebody had laid these bytes there behind the store's back, or taken what was there. */
    public void put(CompanyFolder folder, UniqueName name, Rendition which, Optional<byte[]> bytes) {
        committed.compute(new StoredName(folder, name), (key, before) -> {
            Map<Rendition, ContentSource> contents = new EnumMap<>(Rendition.class);
            if (before != null) {
                contents.putAll(before.contents());
            }
            contents.remove(which);
            bytes.ifPresent(present -> contents.put(which, new InMemoryContent(present)));
            return contents.isEmpty() ? null : new Pictures(Map.copyOf(contents), clock.instant());
        });
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
                .map(Map.Entry::getKey);
    }

    @Override
    public Discarded discardStagedBefore(Instant instant) {
        List<InMemoryStagedContent> old = staged.stream()
                .filter(file -> file.stagedAt().isBefore(instant))
                .toList();
        if (failing) {
            return new Discarded(0, old.size());
        }
        return new Discarded(
                (int) old.stream().filter(InMemoryStagedContent::discard).count(), 0);
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
