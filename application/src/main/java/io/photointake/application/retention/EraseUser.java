package io.photointake.application.retention;

import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.function.Predicate;

/** Removes everything a website has of a user. */
@FunctionalInterface
public interface EraseUser {
    /**
     * Removes all photos that are on record when this is called, guests' and registered ones; what is uploaded meanwhile
     * stays. It may be repeated: then it removes what has come since. Pictures that could not be
     * removed are on no record any more: nobody is served them, and a sweep of leftovers clears them.
     *
     * @param erased is told of each photo as it goes, and says whether to go on; if not, at most some twenty photos that
     *     were begun are finished and told of, and the rest stays
     * @throws RuntimeException if the record fails; what {@code erased} was told of is off the record
     */
    Erasure erase(Website website, UserId user, Predicate<ErasedImage> erased);
}
