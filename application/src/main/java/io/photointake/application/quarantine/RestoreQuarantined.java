package io.photointake.application.quarantine;

import io.photointake.domain.image.UniqueName;
import java.util.Optional;

/** Takes pictures back out of quarantine. */
@FunctionalInterface
public interface RestoreQuarantined {
    /**
     * It may be repeated after a failure. What resists does not keep the rest.
     *
     * @param wanted the name whose pictures to take back; absent takes all whose photos are on record
     * @throws RuntimeException if the record fails, or the store cannot tell what is in quarantine
     */
    QuarantineChange restore(Optional<UniqueName> wanted);
}
