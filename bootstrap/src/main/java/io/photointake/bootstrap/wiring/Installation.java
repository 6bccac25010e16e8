package io.photointake.bootstrap.wiring;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.adapter.storage.FilesystemImageStore;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.application.installation.CheckPairing;
import io.photointake.application.installation.PairInstallation;
import io.photointake.application.installation.Pairing;
import io.photointake.application.installation.PairingService;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.InstallationException;
import io.photointake.application.port.StoredName;
import io.photointake.bootstrap.config.Config;
import io.photointake.domain.installation.InstallationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database and the picture store that belongs to it. */
public final class Installation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /** Longer than a server waits: nobody is kept waiting by a command, and it has to get a word in beside one. */
    private static final Duration DATABASE_TIMEOUT = Duration.ofSeconds(10);

    private final Database database;
    private final ImageStore store;
    private final Pairing.Paired pairing;

    private Installation(Database database, ImageStore store, Pairing.Paired pairing) {
        this.database = database;
        this.store = store;
        this.pairing = pairing;
    }

    /**
     * What is there as it is, for a command that looks after it: makes nothing and upgrades nothing.
     *
     * @throws InstallationException if there is none, it is another version's, or the two do not belong together
     */
    static Installation existing(Config config) {
        requireDatabase(config);
        ImageStore store =
                storeOf(config).orElseThrow(() -> none(config, "there is no folder " + config.pictureFolder()));
        Database database =
                Database.openExisting(DatabaseSettings.of(config.databaseUrl()).withTimeout(DATABASE_TIMEOUT));
        CheckPairing pairing = pairing(database, store);
        return paired(config, database, store, pairing::check);
    }

    /**
     * What is there, upgraded if it is an earlier version's, or a new one where nothing is.
     *
     * @throws InstallationException if it is a later version's, or the two do not belong together
     */
    static Installation forServing(Config config, Executor disk) {
        if (!databaseIsThere(config)) {
            if (storeOf(config).filter(Installation::isInUse).isPresent()) {
                throw PairingText.unknownPictures(config);
            }
            DataFolder.create(config);
        }
        return opened(config, disk, false);
    }

    /**
     * A new one where nothing is.
     *
     * @throws InstallationException if something is there
     */
    public static Installation create(Config config) {
        if (databaseIsThere(config)) {
            throw new InstallationException(
                    "There is a database at %s already. Nothing was made".formatted(config.databaseUrl()));
        }
        return forServing(config, Runnable::run);
    }

    /**
     * What is there, upgraded if it is an earlier version's.
     *
     * @param trusted whether its database and its pictures are known to belong together
     * @throws InstallationException if there is none, it is a later version's, or the two do not belong together
     */
    public static Installation upgrade(Config config, boolean trusted) {
        requireDatabase(config);
        return opened(config, Runnable::run, trusted);
    }

    /**
     * The version of the tables that are there.
     *
     * @throws InstallationException if there are none, or they are a later version's
     */
    public static int schemaVersion(Config config) {
        requireDatabase(config);
        return Database.schemaVersion(DatabaseSettings.of(config.databaseUrl()));
    }

    private static Installation opened(Config config, Executor disk, boolean trusted) {
        Database database = Database.open(DatabaseSettings.of(config.databaseUrl()));
        try {
            boolean storeIsMissing = storeOf(config).isEmpty();
            int recorded = storeIsMissing && !trusted
                    ? database.installationRepository().newestPhotos(1).size()
                    : 0;
            if (recorded > 0) {
                throw PairingText.missingPictures(config, new Pairing.MissingPictures(recorded, 0));
            }
            DataFolder.restrict(config);
            ImageStore store = new FilesystemImageStore(
                    new FilesystemSettings(
                            config.pictureFolder(), config.storage().leastFree()),
                    disk);
            PairInstallation pairing = pairing(database, store);
            return paired(config, database, store, () -> pairing.pair(trusted));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static Installation paired(Config config, Database database, ImageStore store, Supplier<Pairing> paired) {
        try {
            Pairing pairing = paired.get();
            if (pairing instanceof Pairing.Paired pair) {
                if (pair.change() != Pairing.Change.NONE) {
                    LOG.info(
                            "Installation {}: {} the pictures in {} and the rows in {}",
                            pair.id(),
                            pair.change() == Pairing.Change.CREATED ? "made for" : "found in",
                            config.pictureFolder(),
                            config.databaseUrl());
                }
                return new Installation(database, store, pair);
            }
            throw PairingText.refusal(config, pairing);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static PairingService pairing(Database database, ImageStore store) {
        return new PairingService(database.installationRepository(), store, UUID::randomUUID);
    }

    private static boolean databaseIsThere(Config config) {
        return Database.exists(DatabaseSettings.of(config.databaseUrl()));
    }

    private static void requireDatabase(Config config) {
        if (!databaseIsThere(config)) {
            throw none(config, "there is no database " + config.databaseUrl());
        }
    }

    private static InstallationException none(Config config, String reason) {
        return new InstallationException(
                "There is no photo-intake installation in %s: %s. Name the right --data and --db, or make a new one with `photointake init`"
                        .formatted(config.dataFolder(), reason));
    }

    private static Optional<FilesystemImageStore> storeOf(Config config) {
        return FilesystemImageStore.existing(
                new FilesystemSettings(config.pictureFolder(), config.storage().leastFree()));
    }

    private static boolean isInUse(ImageStore store) {
        try (Stream<StoredName> names = store.committedBefore(Instant.MAX)) {
            return store.installation().isPresent() || names.findAny().isPresent();
        }
    }

    Database database() {
        return database;
    }

    ImageStore store() {
        return store;
    }

    public InstallationId id() {
        return pairing.id();
    }

    @Override
    public void close() {
        database.close();
    }
}
