package io.photointake.application.library;

import io.photointake.application.port.Discarded;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.UniqueName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@link SweepLeftovers}, asking the record about many names at a time. */
public final class SweepLeftoversService implements SweepLeftovers {
    private static final int BATCH = 500;

    private final ImageStore store;
    private final ImageRepository repository;
    private final Clock clock;

    public SweepLeftoversService(ImageStore store, ImageRepository repository, Clock clock) {
        this.store = store;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public SweepReport sweep(Duration minAge) {
        Instant before = clock.instant().minus(minAge);
        Discarded staged = store.discardStagedBefore(before);
        long examined = 0;
        long deleted = 0;
        long left = staged.left();
        try (Stream<StoredName> names = store.committedBefore(before)) {
            Iterator<StoredName> each = names.iterator();
            while (each.hasNext()) {
                List<StoredName> batch = nextBatch(each);
                examined += batch.size();
                List<StoredName> unrecorded = unrecorded(batch);
                long gone = unrecorded.stream()
                        .filter(stored -> store.deleteIfPossible(stored.folder(), stored.name()))
                        .count();
                deleted += gone;
                left += unrecorded.size() - gone;
            }
        }
        return new SweepReport(examined, deleted, staged.gone(), left);
    }

    private static List<StoredName> nextBatch(Iterator<StoredName> names) {
        List<StoredName> batch = new ArrayList<>(BATCH);
        while (names.hasNext() && batch.size() < BATCH) {
            batch.add(names.next());
        }
        return batch;
    }

    private List<StoredName> unrecorded(List<StoredName> batch) {
        Set<UniqueName> recorded =
                repository.recorded(batch.stream().map(StoredName::name).toList());
        return batch.stream()
                .filter(stored -> !recorded.contains(stored.name()))
                .toList();
    }
}
