package io.photointake.application.installation;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.InstallationRepository;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.installation.InstallationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@link PairInstallation} and {@link CheckPairing}. Names of pictures are random, so that those of one database are not
 * in another's store by chance; some may be missing all the same, such as when the one is older than the other.
 */
public final class PairingService implements PairInstallation, CheckPairing {
    private static final int SAMPLE = 100;

    private final InstallationRepository database;
    private final ImageStore store;
    private final Supplier<UUID> ids;

    public PairingService(InstallationRepository database, ImageStore store, Supplier<UUID> ids) {
        this.database = database;
        this.store = store;
        this.ids = ids;
    }

    @Override
    public Pairing check() {
        return marked(database.installation(), store.installation());
    }

    @Override
    public Pairing pair(boolean trusted) {
        Optional<InstallationId> ofDatabase = database.installation();
        Optional<InstallationId> ofStore = store.installation();
        Pairing marked = marked(ofDatabase, ofStore);
        if (!(marked instanceof Pairing.Unmarked)) {
            return marked;
        }
        List<StoredName> newest = database.newestPhotos(SAMPLE);
        if (!trusted) {
            Optional<Pairing> doubt = newest.isEmpty() ? unknownPictures(ofStore) : missingPictures(newest);
            if (doubt.isPresent()) {
                return doubt.get();
            }
        }
        boolean fresh = newest.isEmpty() && !trusted;
        return claim(
                ofDatabase.or(() -> ofStore).orElseGet(() -> new InstallationId(ids.get())),
                fresh ? Pairing.Change.CREATED : Pairing.Change.ADOPTED);
    }

    private static Pairing marked(Optional<InstallationId> ofDatabase, Optional<InstallationId> ofStore) {
        if (ofDatabase.isEmpty() || ofStore.isEmpty()) {
            return new Pairing.Unmarked();
        }
        return ofDatabase.equals(ofStore)
                ? new Pairing.Paired(ofDatabase.get(), Pairing.Change.NONE)
                : new Pairing.Apart(ofDatabase.get(), ofStore.get());
    }

    /** The database first: a process that dies between them leaves what the next one takes for new, or on record. */
    private Pairing claim(InstallationId id, Pairing.Change change) {
        InstallationId ofDatabase = database.claim(id);
        InstallationId ofStore = store.claim(ofDatabase);
        return ofDatabase.equals(ofStore)
                ? new Pairing.Paired(ofDatabase, change)
                : new Pairing.Apart(ofDatabase, ofStore);
    }

    /** A database without photos is no proof that it is the one of pictures that are there. */
    private Optional<Pairing> unknownPictures(Optional<InstallationId> ofStore) {
        return ofStore.isPresent() || holdsPictures() ? Optional.of(new Pairing.UnknownPictures()) : Optional.empty();
    }

    private boolean holdsPictures() {
        try (Stream<StoredName> stored = store.committedBefore(Instant.MAX);
                Stream<QuarantinedName> quarantined = store.quarantined()) {
            return stored.findAny().isPresent() || quarantined.findAny().isPresent();
        }
    }

    private Optional<Pairing> missingPictures(List<StoredName> newest) {
        int found = (int) newest.stream().filter(this::isThere).count();
        return 2 * found >= newest.size()
                ? Optional.empty()
                : Optional.of(new Pairing.MissingPictures(newest.size(), found));
    }

    private boolean isThere(StoredName stored) {
        return store.open(stored.folder(), stored.name(), Rendition.ORIGINAL).isPresent();
    }
}
