package io.photointake.application.quarantine;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.UniqueName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link ListQuarantine}, {@link RestoreQuarantined} and {@link PurgeQuarantine}, some hundred names at a time. */
public final class QuarantineService implements ListQuarantine, RestoreQuarantined, PurgeQuarantine {
    private static final int BATCH = 500;

    private final ImageStore store;
    private final ImageRepository repository;
    private final Clock clock;

    public QuarantineService(ImageStore store, ImageRepository repository, Clock clock) {
        this.store = store;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void list(BiConsumer<QuarantinedName, Boolean> listed) {
        try (Stream<QuarantinedName> names = store.quarantined()) {
            Iterator<QuarantinedName> each = names.iterator();
            while (each.hasNext()) {
                List<QuarantinedName> batch = nextBatch(each);
                Set<UniqueName> recorded = repository.recorded(
                        batch.stream().map(name -> name.stored().name()).toList());
                batch.forEach(name ->
                        listed.accept(name, recorded.contains(name.stored().name())));
            }
        }
    }

    @Override
    public QuarantineChange restore(Optional<UniqueName> wanted) {
        return change(
                (name, recorded) -> wanted.map(name.stored().name()::equals).orElse(recorded),
                stored -> store.restore(stored.folder(), stored.name()));
    }

    @Override
    public QuarantineChange purge(Duration olderThan) {
        Instant now = clock.instant();
        return change(
                (name, recorded) -> !recorded && !name.since().plus(olderThan).isAfter(now), stored -> {
                    store.purge(stored.folder(), stored.name());
                    return true;
                });
    }

    private QuarantineChange change(BiPredicate<QuarantinedName, Boolean> wanted, Predicate<StoredName> work) {
        List<QuarantineChange> all = new ArrayList<>(List.of(QuarantineChange.NONE));
        list((name, recorded) -> {
            if (wanted.test(name, recorded)) {
                all.set(0, all.get(0).and(done(name.stored(), work)));
            }
        });
        return all.get(0);
    }

    private static boolean done(StoredName stored, Predicate<StoredName> work) {
        try {
            return work.test(stored);
        } catch (ImageStoreException resists) {
            return false;
        }
    }

    private static List<QuarantinedName> nextBatch(Iterator<QuarantinedName> names) {
        List<QuarantinedName> batch = new ArrayList<>(BATCH);
        while (names.hasNext() && batch.size() < BATCH) {
            batch.add(names.next());
        }
        return batch;
    }
}
