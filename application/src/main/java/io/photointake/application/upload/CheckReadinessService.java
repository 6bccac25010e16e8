package io.photointake.application.upload;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@link CheckReadiness} of the rows and the store. An answer holds for a second: trying writes to the disk, and anybody
 * may ask, as often as they like. Whoever asks while another's question is being answered gets the same answer.
 */
public final class CheckReadinessService implements CheckReadiness {
    private static final Duration LONGEST_HELD = Duration.ofSeconds(1);

    private final ImageRepository repository;
    private final ImageStore store;
    private final Clock clock;
    private Optional<Answer> last = Optional.empty();

    public CheckReadinessService(ImageRepository repository, ImageStore store, Clock clock) {
        this.repository = repository;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized boolean isReady() {
        Answer answer = last.filter(held -> held.holdsAt(clock.instant())).orElseGet(this::tried);
        last = Optional.of(answer);
        return answer.ready;
    }

    private Answer tried() {
        boolean ready = repository.isReady() && store.isReady();
        return new Answer(ready, clock.instant());
    }

    private record Answer(boolean ready, Instant at) {
        /** Not so if the clock was set back. */
        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LONGEST_HELD));
        }
    }
}
