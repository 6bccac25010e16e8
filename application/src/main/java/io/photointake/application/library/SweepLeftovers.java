package io.photointake.application.library;

import io.photointake.application.port.StoredName;
import java.util.function.Consumer;

/**
 * Puts bytes in quarantine that belong to no photo on record, such as those that an upload left behind that died, and
 * deletes what has been there long enough. What is on record again, such as with the right database, comes back.
 */
@FunctionalInterface
public interface SweepLeftovers {
    /**
     * Takes nothing of an upload under way, and nothing at all if it would take more than a hundred photos and more than
     * a tenth of those that are old enough to look at: then the record is likely not that of these pictures. What cannot
     * be moved or removed is counted, and does not keep the rest.
     *
     * <p>How long something has been in quarantine is counted anew when the clock has jumped.
     *
     * @param taken hears of each name that goes, or in a dry run would go, into quarantine
     * @throws RuntimeException if the record fails, or the store cannot tell what it has; what was done before stays done
     */
    SweepReport sweep(SweepLeftoversCommand command, Consumer<StoredName> taken);
}
