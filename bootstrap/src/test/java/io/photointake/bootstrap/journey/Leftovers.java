package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What uploads leave that die before their row is there. */
final class Leftovers {
    private Leftovers() {}

    /** Makes each picture of a stored photo a second time under a name that is on no record, and a file of staging. */
    static void plant(Site site) {
        Data data = new Data(site);
        Path original = data.pictures().stream()
                .filter(file -> file.toString().contains("Original"))
                .findFirst()
                .orElseThrow();
        String recorded = original.getFileName().toString();
        String unrecorded =
                recorded.substring(0, 4) + UUID.randomUUID().toString().substring(4) + ".jpg";
        for (Path picture : data.pictures()) {
            if (picture.getFileName().toString().equals(recorded)) {
                copy(picture, picture.resolveSibling(unrecorded));
            }
        }
        copy(
                original,
                site.photos().resolve("staging").resolve(UUID.randomUUID().toString()));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
