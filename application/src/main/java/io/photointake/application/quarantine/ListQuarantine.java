package io.photointake.application.quarantine;

import io.photointake.application.port.QuarantinedName;
import java.util.function.BiConsumer;

/** Tells what is in quarantine. */
@FunctionalInterface
public interface ListQuarantine {
    /**
     * Holds only some names in memory at a time.
     *
     * @param listed hears of each name, and whether its photo is on record
     * @throws RuntimeException if the record or the store fails
     */
    void list(BiConsumer<QuarantinedName, Boolean> listed);
}
