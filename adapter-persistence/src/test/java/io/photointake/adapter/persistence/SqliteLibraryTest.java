package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
    private static final String UNPACKED = "sqlite-3.54.1.0-014b8af3-65b3-48b5-83c6-%s-libsqlitejdbc.so";

    @TempDir
    private Path folder;

    @Test
    void removesWhatKilledProcessesHaveLeftAndNothingElse() throws IOException {
        String old = UNPACKED.formatted("3b4759ef425f");
        String fresh = UNPACKED.formatted("8f58920d6954");
        file(old, Duration.ofHours(2));
        file(old + ".lck", Duration.ofHours(2));
        file(fresh, Duration.ofMinutes(5));
        file("sqlite-notes.txt", Duration.ofHours(2));

        SqliteLibrary.removeLeftBehind(folder, NOW);
        SqliteLibrary.removeLeftBehind(folder.resolve("none"), NOW);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(fresh, "sqlite-notes.txt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private void file(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
