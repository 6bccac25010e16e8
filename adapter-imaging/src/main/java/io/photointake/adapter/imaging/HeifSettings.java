package io.photointake.adapter.imaging;

import io.photointake.domain.image.ByteSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How HEIC and AVIF are decoded.
 *
 * @param wanted whether at all
 * @param tool the program to use, absent for what is found on the search path
 * @param searchPath folders separated as in the environment's {@code PATH}
 * @param timeLimit the longest that a picture may take, at least a second
 * @param memoryLimit the most address space of the process that decodes a picture
 * @param temporaryFiles the folder for temporary files
 */
public record HeifSettings(
        boolean wanted,
        Optional<Path> tool,
        String searchPath,
        Duration timeLimit,
        ByteSize memoryLimit,
        Path temporaryFiles) {
    /** The most seconds for a picture unless configured. */
    public static final int USUAL_SECONDS = 30;

    /** The most megabytes of address space unless configured. */
    public static final int USUAL_MEGABYTES = 2048;

    /** @throws IllegalArgumentException if there is no time or no memory */
    public HeifSettings {
        if (timeLimit.toSeconds() < 1 || memoryLimit.isZero()) {
            throw new IllegalArgumentException("time limit %s, memory limit %s".formatted(timeLimit, memoryLimit));
        }
    }

    /** What is found on the environment's search path, with half a minute and 2 GB of addresses for a picture. */
    public static HeifSettings defaults() {
        return new HeifSettings(
                true,
                Optional.empty(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                Duration.ofSeconds(USUAL_SECONDS),
                ByteSize.ofMegabytes(USUAL_MEGABYTES),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }
}
