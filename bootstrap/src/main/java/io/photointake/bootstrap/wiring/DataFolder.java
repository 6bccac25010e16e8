package io.photointake.bootstrap.wiring;

import io.photointake.bootstrap.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The folder in which the service keeps everything. */
final class DataFolder {
    private DataFolder() {}

    static void create(Config config) {
        try {
            Files.createDirectories(config.dataFolder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the data folder " + config.dataFolder(), e);
        }
    }
}
