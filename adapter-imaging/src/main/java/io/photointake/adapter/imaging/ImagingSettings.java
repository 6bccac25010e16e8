package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.schedule.Capacity;
import io.photointake.domain.image.ByteSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How much of the machine imaging may take.
 *
 * @param workers images decoded in this process at the same time, at least 1; as many again may be decoded by child processes
 * @param pixelMemory what all images being decoded may hold together in this process, in Java's heap and outside; an image
 *     that needs more than that is decoded alone, one that needs more than twice as much is refused
 * @param mostWaiting images that may wait, beyond which the processor says at once that it is busy; at least 1
 * @param longestWait how long an image waits for its turn before the processor says that it is busy
 * @param nativeDirectory where the native library is unpacked, absent for a folder in the user's cache
 * @param plainJava whether to do without the native library even where it loads
 * @param heif how HEIC and AVIF are decoded
 */
public record ImagingSettings(
        int workers,
        ByteSize pixelMemory,
        int mostWaiting,
        Duration longestWait,
        Optional<Path> nativeDirectory,
        boolean plainJava,
        HeifSettings heif) {
    /** Images that may wait unless configured. */
    public static final int USUAL_WAITING = 1000;

    /** The most seconds that an image waits unless configured. */
    public static final int USUAL_WAIT_SECONDS = 30;

    private static final ByteSize MOST_PIXEL_MEMORY = ByteSize.ofMegabytes(256);

    /** @throws IllegalArgumentException if there is no worker, no memory, no place to wait, or a negative wait */
    public ImagingSettings {
        if (workers < 1 || pixelMemory.isZero() || mostWaiting < 1 || longestWait.isNegative()) {
            throw new IllegalArgumentException("workers %d, pixel memory %s, waiting %d, longest wait %s"
                    .formatted(workers, pixelMemory, mostWaiting, longestWait));
        }
    }

    /** A worker for each processor; 256 MB of pixels, or half of Java's heap where that is less; half a minute's wait. */
    public static ImagingSettings defaults() {
        long halfTheHeap = Runtime.getRuntime().maxMemory() / 2;
        return new ImagingSettings(
                Runtime.getRuntime().availableProcessors(),
                new ByteSize(Math.min(MOST_PIXEL_MEMORY.bytes(), halfTheHeap)),
                USUAL_WAITING,
                Duration.ofSeconds(USUAL_WAIT_SECONDS),
                Optional.empty(),
                false,
                HeifSettings.defaults());
    }

    public ImagingSettings withPlainJava() {
        return new ImagingSettings(workers, pixelMemory, mostWaiting, longestWait, nativeDirectory, true, heif);
    }

    public ImagingSettings withHeif(HeifSettings settings) {
        return new ImagingSettings(
                workers, pixelMemory, mostWaiting, longestWait, nativeDirectory, plainJava, settings);
    }

    public ImagingSettings withWorkers(int count) {
        return new ImagingSettings(count, pixelMemory, mostWaiting, longestWait, nativeDirectory, plainJava, heif);
    }

    public ImagingSettings withPixelMemory(ByteSize size) {
        return new ImagingSettings(workers, size, mostWaiting, longestWait, nativeDirectory, plainJava, heif);
    }

    public ImagingSettings withWaiting(int most, Duration longest) {
        return new ImagingSettings(workers, pixelMemory, most, longest, nativeDirectory, plainJava, heif);
    }

    Capacity capacity() {
        return new Capacity(workers, pixelMemory, workers, heif.budget());
    }
}
