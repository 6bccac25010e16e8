package io.photointake.application.verification;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for bytes without a row, asking the record about many names at a time. */
final class UnrecordedNames {
    private static final int BATCH = 500;

    private final ImageStore store;
    private final ImageRepository images;

    UnrecordedNames(ImageStore store, ImageRepository images) {
        this.store = store;
        this.images = images;
    }

    /**
     * Tells of those that were committed before the instant.
     *
     * @return whether it came to its end
     */
    boolean tell(Instant before, Predicate<VerificationStep> step) {
        try (Stream<StoredName> names = store.committedBefore(before)) {
            Iterator<StoredName> each = names.iterator();
            // A deletion has taken the row and is about to take the bytes: looked at again a batch later, they are
            // gone.
            List<StoredName> suspects = List.of();
            boolean goesOn = true;
            while (goesOn && each.hasNext()) {
                List<StoredName> batch = nextBatch(each);
                List<StoredName> unrecorded = unrecorded(batch);
                goesOn = tellOfThoseThatStay(suspects, step)
                        && step.test(new VerificationStep.Names(batch.size() - unrecorded.size()));
                suspects = unrecorded;
            }
            return goesOn && tellOfThoseThatStay(suspects, step);
        }
    }

    private boolean tellOfThoseThatStay(List<StoredName> suspects, Predicate<VerificationStep> step) {
        return unrecorded(suspects).stream()
                .filter(this::hasBytes)
                .allMatch(stored -> step.test(new VerificationStep.Unrecorded(stored)));
    }

    private boolean hasBytes(StoredName stored) {
        return Stream.of(Rendition.values())
                .anyMatch(which ->
                        store.open(stored.folder(), stored.name(), which).isPresent());
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
                images.recorded(batch.stream().map(StoredName::name).toList());
        return batch.stream()
                .filter(stored -> !recorded.contains(stored.name()))
                .toList();
    }
}
