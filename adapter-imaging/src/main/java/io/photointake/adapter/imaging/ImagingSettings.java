package io.photointake.adapter.imaging;

import io.photointake.domain.image.ByteSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How much of the machine imaging may take.
 *
 * @param workers images decoded at the same time, at least 1
 * @param pixelMemory what all images being decoded may hold together, in Java's heap and outside; an image that needs
 *     more than that is decoded alone, one that needs more than twice as much is refused
 * @param longestWait how long an image waits for its turn before the processor says that it is busy
 * @param nativeDirectory where the native library is unpacked, absent for a folder in the user's cache
 * @param plainJava whether to do without the native library even where it loads
 * @param heif how HEIC and AVIF are decoded
 */
public record ImagingSettings(
        int workers,
        ByteSize pixelMemory,
        Duration longestWait,
        Optional<Path> nativeDirectory,
        boolean plainJava,
        HeifSettings heif) {
    private static final ByteSize MOST_PIXEL_MEMORY = ByteSize.ofMegabytes(256);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** @throws IllegalArgumentException if there is no worker, no memory, or a negative wait */
    public ImagingSettings {
        if (workers < 1 || pixelMemory.isZero() || longestWait.isNegative()) {
            throw new IllegalArgumentException(
                    "workers %d, pixel memory %s, longest wait %s".formatted(workers, pixelMemory, longestWait));
        }
    }

    /** A worker for each processor; 256 MB of pixels, or half of Java's heap where that is less; a minute's wait. */
    public static ImagingSettings defaults() {
        long halfTheHeap = Runtime.getRuntime().maxMemory() / 2;
        return new ImagingSettings(
                Runtime.getRuntime().availableProcessors(),
                new ByteSize(Math.min(MOST_PIXEL_MEMORY.bytes(), halfTheHeap)),
                LONGEST_WAIT,
                Optional.empty(),
                false,
                HeifSettings.defaults());
    }

    public ImagingSettings withPlainJava() {
        return new ImagingSettings(workers, pixelMemory, longestWait, nativeDirectory, true, heif);
    }

    public ImagingSettings withHeif(HeifSettings settings) {
        return new ImagingSettings(workers, pixelMemory, longestWait, nativeDirectory, plainJava, settings);
    }
}
