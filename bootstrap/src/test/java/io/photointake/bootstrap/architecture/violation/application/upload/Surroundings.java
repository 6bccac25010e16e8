package io.photointake.bootstrap.architecture.violation.application.upload;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Takes from its surroundings what it should be given. */
final class Surroundings {
    private final Path folder = Path.of("uploads");

    String next() {
        return folder + "/" + Instant.now() + UUID.randomUUID();
    }
}
