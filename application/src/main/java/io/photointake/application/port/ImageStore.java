package io.photointake.application.port;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the bytes of originals and renditions. What {@link #commit} has returned for survives the death of the process
 * and the loss of power. Safe for use by many threads.
 */
public interface ImageStore {
    /**
     * Receives a file of any length, up to the stream's end, without holding it in memory. It belongs to the caller,
     * who closes it.
     *
     * @throws IOException if the stream fails; its exception passes unchanged, and nothing is left behind
     * @throws ImageStoreFullException if the store has no room for it now; nothing is left behind
     * @throws ImageStoreException if the store fails; nothing is left behind
     */
    StagedContent stage(InputStream content) throws IOException;

    /**
     * Makes the original and its renditions durable under the name, all or none. The staged content is used up: it can
     * no longer be opened. It is still to be closed, once the photo is on record: until then {@link #committedBefore}
     * takes the name for that of an upload under way, as far as the store can tell.
     *
     * @throws IllegalArgumentException if the staged content is not this store's, or used up
     * @throws ImageStoreFullException if the store has no room for them now; what is said of other failures holds
     * @throws ImageStoreException if the store fails, or the name is taken; nothing is left under the name but what was
     *     there before, and the staged content is still the caller's to close
     */
    void commit(CompanyFolder folder, UniqueName name, StagedContent original, Renditions renditions);

    /**
     * A committed picture; absent if there is none under the name.
     *
     * @throws ImageStoreException if the store fails
     */
    Optional<ContentSource> open(CompanyFolder folder, UniqueName name, Rendition rendition);

    /**
     * Removes all pictures under the name; does nothing if there are none.
     *
     * @throws ImageStoreException if the store fails
     */
    void delete(CompanyFolder folder, UniqueName name);

    /**
     * Removes all pictures under the name as far as that can be done, for who has many to remove: those of one name that
     * resist must not keep the others.
     *
     * @return false if the store failed
     */
    default boolean deleteIfPossible(CompanyFolder folder, UniqueName name) {
        try {
            delete(folder, name);
            return true;
        } catch (ImageStoreException resists) {
            return false;
        }
    }

    /**
     * Every name under which something was committed before the instant, whole or in part, each once; without those of
     * uploads under way, in whichever process, and without what is in quarantine. A name that is told and then is on no
     * record never will be. The caller closes the stream, and may delete and quarantine while it reads.
     *
     * @throws ImageStoreException if the store fails, also while the stream is read
     */
    Stream<StoredName> committedBefore(Instant instant);

    /**
     * Throws away what was staged before the instant by a process that died. What a living process has staged, in which
     * only the store can see, stays, however old the clock makes it. A file that resists does not keep the others.
     *
     * @throws ImageStoreException if the store cannot tell what is staged
     */
    Discarded discardStagedBefore(Instant instant);

    /**
     * Moves all pictures under the name into quarantine: {@link #open} finds them no more, and nothing of their bytes is
     * lost, even if the process dies meanwhile; then repeating it moves the rest. Does nothing if there are none.
     *
     * @param since what {@link #quarantined} tells, to the second
     * @throws ImageStoreException if the store fails, or other pictures of the name are in quarantine already; each
     *     picture is in its place or in quarantine
     */
    void quarantine(CompanyFolder folder, UniqueName name, Instant since);

    /**
     * Every name of which something is in quarantine, each once. The caller closes the stream, and may restore and purge
     * while it reads.
     *
     * @throws ImageStoreException if the store fails, also while the stream is read
     */
    Stream<QuarantinedName> quarantined();

    /**
     * Takes pictures out of quarantine, back to where {@link #open} finds them; repeating it after a failure takes the
     * rest. It never overwrites: a picture whose place is taken stays in quarantine. Does nothing if there are none.
     *
     * @return whether nothing of the name is left in quarantine
     * @throws ImageStoreException if the store fails; each picture is in its place or in quarantine
     */
    boolean restore(CompanyFolder folder, UniqueName name);

    /**
     * Removes pictures in quarantine for good; does nothing if there are none.
     *
     * @throws ImageStoreException if the store fails
     */
    void purge(CompanyFolder folder, UniqueName name);

    /**
     * The installation whose pictures these are; absent in a store that is new, or of a version that knew none.
     *
     * @throws ImageStoreException if the store fails, or its mark cannot be understood
     */
    Optional<InstallationId> installation();

    /**
     * Marks the store as the installation's, durably, unless it is marked; of several at the same time one does.
     *
     * @return the id it is marked with, which may be another
     * @throws ImageStoreException if the store fails, or its mark cannot be understood
     */
    InstallationId claim(InstallationId id);

    /** Whether bytes can be stored now: really writes, forces and removes some; false, never an exception, if not. */
    boolean isReady();

    /**
     * Why bytes cannot be stored now, or soon could not, in a line for operators; empty if they can. Tries what
     * {@link #isReady} tries, and throws nothing either.
     */
    default Optional<String> obstacle() {
        return isReady() ? Optional.empty() : Optional.of("no photo can be stored");
    }
}
