package io.photointake.application.port;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.util.stream.Stream;

/** A second place for a store's pictures, such as a backup. For use by one thread at a time. */
public interface PictureCopies {
    /**
     * Makes the copy of a picture the same as the picture; one that is there already costs a look. Whoever reads the copies
     * finds the old or the new one, whole. It is durable after {@link #force}.
     *
     * @throws ImageStoreException if either place fails
     */
    CopyOutcome copy(CompanyFolder folder, UniqueName name, Rendition which);

    /**
     * Every name of which there is a copy, each once. The caller closes the stream, and may delete while it reads.
     *
     * @throws ImageStoreException if the copies cannot be read, also while the stream is
     */
    Stream<StoredName> names();

    /**
     * Removes the copies of all pictures under the name; does nothing if there are none.
     *
     * @throws ImageStoreException if the place of the copies fails
     */
    void delete(CompanyFolder folder, UniqueName name);

    /**
     * Makes everything so far durable.
     *
     * @throws ImageStoreException if that cannot be promised
     */
    void force();
}
