package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageStoreException;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.config.ImagingConfig;
import io.photointake.bootstrap.config.MaintenanceConfig;
import io.photointake.bootstrap.config.ObservabilityConfig;
import io.photointake.bootstrap.config.StorageConfig;
import io.photointake.bootstrap.config.TrafficConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceTest {
    @TempDir
    private Path data;

    @Test
    void leavesNothingOpenIfItCannotOpenEverything() throws IOException, InterruptedException {
        Files.writeString(data.resolve("photos"), "a file where the pictures' folder should be");

        assertThrows(ImageStoreException.class, () -> Service.open(config(), Telemetry.off()));

        assertTrue(Files.exists(data.resolve("photointake.db")));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("photos-writer")) {
                thread.join(10_000);
                assertFalse(thread.isAlive(), "the database's pool was not closed: " + thread);
            }
        }
    }

    @Test
    void closesInTheOppositeOrderWhateverFails() {
        List<String> closed = new ArrayList<>();
        Opened opened = new Opened();
        opened.closeLater(() -> closed.add("first"));
        opened.closeLater(() -> {
            throw new IllegalStateException("second");
        });
        opened.closeLater(() -> closed.add("third"));

        assertThrows(IllegalStateException.class, opened::close);

        assertEquals(List.of("third", "first"), closed);
    }

    private Config config() {
        return configOf(data);
    }

    /** A service on this folder, with SQLite in it. */
    static Config configOf(Path data) {
        return new Config(
                data.toString(),
                null,
                "127.0.0.1",
                "0",
                null,
                "false",
                "false",
                "on",
                new ImagingConfig("false", "auto", "auto", "1000", "30", "auto", "60", "4096", "auto"),
                "false",
                new TrafficConfig("9", "9", "9", "9", "9", "9", "9", "0", "0", "0", "0", "0", "0", ""),
                new ObservabilityConfig("INFO", "text", null),
                new StorageConfig("0"),
                new MaintenanceConfig("off", "7"));
    }
}
