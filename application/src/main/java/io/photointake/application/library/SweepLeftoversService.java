package io.photointake.application.library;

import io.photointake.application.installation.SteadyClock;
import io.photointake.application.port.Discarded;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.UniqueName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link SweepLeftovers}, asking the record about many names at a time. */
public final class SweepLeftoversService implements SweepLeftovers {
    private static final int BATCH = 500;

    /** So many may go, however few there are. */
    private static final long ALWAYS_ALLOWED = 100;

    private static final int MOST_OF = 10;

    private final ImageStore store;
    private final ImageRepository repository;
    private final SteadyClock clock;

    public SweepLeftoversService(ImageStore store, ImageRepository repository, SteadyClock clock) {
        this.store = store;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public SweepReport sweep(SweepLeftoversCommand command, Consumer<StoredName> taken) {
        SteadyClock.Reading now = command.dryRun() ? clock.peek() : clock.read();
        Instant before = now.at().minus(command.minAge());
        Tally tally = new Tally();
        restoreRecorded(command, tally);
        if (!command.dryRun()) {
            Discarded staged = store.discardStagedBefore(before);
            tally.add(Count.DISCARDED, staged.gone());
            tally.add(Count.LEFT, staged.left());
        }
        eachUnrecorded(before, tally, stored -> {});
        long unrecorded = tally.of(Count.UNRECORDED);
        boolean tooMany = unrecorded > ALWAYS_ALLOWED && unrecorded * MOST_OF > tally.of(Count.EXAMINED);
        boolean stopped = tooMany && !command.evenMany();
        if (stopped && !command.dryRun()) {
            return tally.report(true);
        }
        if (unrecorded > 0) {
            eachUnrecorded(before, new Tally(), stored -> quarantine(stored, command, now, taken, tally));
        }
        if (!stopped) {
            purge(command, now, tally);
        }
        return tally.report(stopped);
    }

    private void eachUnrecorded(Instant before, Tally tally, Consumer<StoredName> action) {
        try (Stream<StoredName> names = store.committedBefore(before)) {
            Iterator<StoredName> each = names.iterator();
            while (each.hasNext()) {
                List<StoredName> batch = nextBatch(each);
                tally.add(Count.EXAMINED, batch.size());
                Set<UniqueName> recorded = recorded(batch, StoredName::name);
                for (StoredName stored : batch) {
                    if (!recorded.contains(stored.name())) {
                        tally.add(Count.UNRECORDED, 1);
                        action.accept(stored);
                    }
                }
            }
        }
    }

    private void quarantine(
            StoredName stored,
            SweepLeftoversCommand command,
            SteadyClock.Reading now,
            Consumer<StoredName> taken,
            Tally tally) {
        boolean done = command.dryRun()
                || tally.tried(() -> {
                    store.quarantine(stored.folder(), stored.name(), now.at());
                    return true;
                });
        if (done) {
            tally.add(Count.QUARANTINED, 1);
            taken.accept(stored);
        }
    }

    /** Nothing that is on record stays out of reach, whatever brought it there. */
    private void restoreRecorded(SweepLeftoversCommand command, Tally tally) {
        eachQuarantined((quarantined, recorded) -> {
            StoredName stored = quarantined.stored();
            if (recorded && (command.dryRun() || tally.tried(() -> store.restore(stored.folder(), stored.name())))) {
                tally.add(Count.RESTORED, 1);
            }
        });
    }

    private void purge(SweepLeftoversCommand command, SteadyClock.Reading now, Tally tally) {
        Instant since = now.at().minus(command.quarantineFor());
        eachQuarantined((quarantined, recorded) -> {
            StoredName stored = quarantined.stored();
            Instant counted = quarantined.since().isAfter(now.steadySince()) ? quarantined.since() : now.steadySince();
            boolean due = !recorded && counted.truncatedTo(ChronoUnit.SECONDS).isBefore(since);
            if (due
                    && (command.dryRun()
                            || tally.tried(() -> {
                                store.purge(stored.folder(), stored.name());
                                return true;
                            }))) {
                tally.add(Count.PURGED, 1);
            }
        });
    }

    /** What is done with a name in quarantine. */
    @FunctionalInterface
    private interface Handling {
        void handle(QuarantinedName name, boolean recorded);
    }

    private void eachQuarantined(Handling handling) {
        try (Stream<QuarantinedName> names = store.quarantined()) {
            Iterator<QuarantinedName> each = names.iterator();
            while (each.hasNext()) {
                List<QuarantinedName> batch = nextBatch(each);
                Set<UniqueName> recorded = recorded(batch, name -> name.stored().name());
                batch.forEach(name ->
                        handling.handle(name, recorded.contains(name.stored().name())));
            }
        }
    }

    private <T> Set<UniqueName> recorded(List<T> batch, Function<T, UniqueName> name) {
        return repository.recorded(batch.stream().map(name).toList());
    }

    private static <T> List<T> nextBatch(Iterator<T> names) {
        List<T> batch = new ArrayList<>(BATCH);
        while (names.hasNext() && batch.size() < BATCH) {
            batch.add(names.next());
        }
        return batch;
    }

    private enum Count {
        EXAMINED,
        UNRECORDED,
        QUARANTINED,
        RESTORED,
        PURGED,
        DISCARDED,
        LEFT
    }

    /** What has been done so far. */
    private static final class Tally {
        private final Map<Count, Long> counts = new EnumMap<>(Count.class);

        void add(Count count, long more) {
            counts.merge(count, more, Long::sum);
        }

        long of(Count count) {
            return counts.getOrDefault(count, 0L);
        }

        /** What resists does not keep the rest. */
        boolean tried(BooleanSupplier work) {
            try {
                if (work.getAsBoolean()) {
                    return true;
                }
            } catch (ImageStoreException resists) {
                // It is counted, and tried again by the next sweep.
            }
            add(Count.LEFT, 1);
            return false;
        }

        SweepReport report(boolean stopped) {
            return new SweepReport(
                    of(Count.EXAMINED),
                    of(Count.UNRECORDED),
                    of(Count.QUARANTINED),
                    of(Count.RESTORED),
                    of(Count.PURGED),
                    of(Count.DISCARDED),
                    of(Count.LEFT),
                    stopped);
        }
    }
}
