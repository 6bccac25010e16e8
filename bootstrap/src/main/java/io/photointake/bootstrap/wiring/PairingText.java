package io.photointake.bootstrap.wiring;

import io.photointake.application.installation.Pairing;
import io.photointake.application.port.InstallationException;
import io.photointake.bootstrap.config.Config;

/** Why a database and a picture store are not used together, and what to do about it, in operators' words. */
final class PairingText {
    private static final String KNOWN_TO_BELONG =
            "If you know that they belong together, run `photointake migrate --adopt`";

    private PairingText() {}

    static InstallationException refusal(Config config, Pairing pairing) {
        if (pairing instanceof Pairing.Apart apart) {
            return new InstallationException(
                    "The pictures in %s belong to installation %s, the rows in %s to installation %s. Nothing was changed. Name the --data and --db that belong together"
                            .formatted(config.pictureFolder(), apart.store(), config.databaseUrl(), apart.database()));
        }
        if (pairing instanceof Pairing.MissingPictures missing) {
            return missingPictures(config, missing);
        }
        if (pairing instanceof Pairing.Unmarked) {
            return new InstallationException(
                    "The pictures in %s and the rows in %s are not known to belong together yet. Run `photointake migrate`, or start the server, which finds out"
                            .formatted(config.pictureFolder(), config.databaseUrl()));
        }
        return unknownPictures(config);
    }

    static InstallationException unknownPictures(Config config) {
        return new InstallationException(
                "The pictures in %s are of an installation whose rows are not in %s. Nothing was changed. Name its database with --db, or restore it from a backup. %s"
                        .formatted(config.pictureFolder(), config.databaseUrl(), KNOWN_TO_BELONG));
    }

    static InstallationException missingPictures(Config config, Pairing.MissingPictures missing) {
        return new InstallationException(
                "The rows in %s have their pictures elsewhere: of the newest %d photos on record, %d are in %s. Nothing was changed. Name the right --data, or restore the pictures from a backup. %s"
                        .formatted(
                                config.databaseUrl(),
                                missing.looked(),
                                missing.found(),
                                config.pictureFolder(),
                                KNOWN_TO_BELONG));
    }
}
