package io.photointake.adapter.imaging;

import com.sun.management.OperatingSystemMXBean;
import io.photointake.domain.image.ByteSize;
import java.lang.management.ManagementFactory;
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
 * @param budget what the processes that decode these at one time may hold together; a picture that needs more is refused
 * @param temporaryFiles the folder for temporary files
 */
public record HeifSettings(
        boolean wanted,
        Optional<Path> tool,
        String searchPath,
        Duration timeLimit,
        ByteSize memoryLimit,
        ByteSize budget,
        Path temporaryFiles) {
    /** The most seconds for a picture unless configured. */
    public static final int USUAL_SECONDS = 60;

    /** The most megabytes of address space unless configured. */
    public static final int USUAL_MEGABYTES = 4096;

    private static final long LEAST_BUDGET = 256;
    private static final long MOST_BUDGET = 2048;
    private static final int SHARE_OF_THE_REST = 2;

    /** @throws IllegalArgumentException if there is no time or no memory */
    public HeifSettings {
        if (timeLimit.toSeconds() < 1 || memoryLimit.isZero() || budget.isZero()) {
            throw new IllegalArgumentException(
                    "time limit %s, memory limit %s, budget %s".formatted(timeLimit, memoryLimit, budget));
        }
    }

    /** What is found on the environment's search path, with a minute and 4 GB of addresses for a picture. */
    public static HeifSettings defaults() {
        return new HeifSettings(
                true,
                Optional.empty(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                Duration.ofSeconds(USUAL_SECONDS),
                ByteSize.ofMegabytes(USUAL_MEGABYTES),
                usualBudget(),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    /** Half of what the machine, or the container, has beside Java's heap, within 256 MB and 2 GB. */
    private static ByteSize usualBudget() {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long rest = (machine - Runtime.getRuntime().maxMemory()) / SHARE_OF_THE_REST / ByteSize.MEGABYTE;
        return ByteSize.ofMegabytes(Math.max(LEAST_BUDGET, Math.min(MOST_BUDGET, rest)));
    }
}
