package io.photointake.application.port;

import io.photointake.domain.installation.InstallationId;
import java.util.List;
import java.util.Optional;

/** What a database knows of the installation it is part of. Safe for use by many threads. */
public interface InstallationRepository {
    /**
     * The id on record; absent in a database that is new, or of a version that knew none.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    Optional<InstallationId> installation();

    /**
     * Records the id unless there is one; of several at the same time one is recorded.
     *
     * @return the id on record, which may be another
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    InstallationId claim(InstallationId id);

    /**
     * Where the pictures are of the photos that were recorded last, newest first.
     *
     * @param most at least 1
     * @throws ImageRepositoryException if the record cannot be read
     */
    List<StoredName> newestPhotos(int most);

    /**
     * What was observed last; absent if nothing ever was.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    Optional<ClockObservation> clock();

    /**
     * Keeps the observation in place of the last one.
     *
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    void observe(ClockObservation observation);
}
