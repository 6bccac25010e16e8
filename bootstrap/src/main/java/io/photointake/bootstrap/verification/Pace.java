package io.photointake.bootstrap.verification;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Counts the bytes that are read, and holds their reader back to so many a second. */
public final class Pace implements LongConsumer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final double NANOS = 1e9;

    private final long bytesPerSecond;
    private final BooleanSupplier stopped;
    private final long start = System.nanoTime();
    private long bytes;

    /** @param bytesPerSecond zero or less for as fast as it goes */
    public Pace(long bytesPerSecond, BooleanSupplier stopped) {
        this.bytesPerSecond = bytesPerSecond;
        this.stopped = stopped;
    }

    /** @throws CancellationException if it is to stop */
    @Override
    public void accept(long read) {
        bytes += read;
        pauseUnlessStopped(0);
        while (bytesPerSecond > 0 && bytes > seconds() * bytesPerSecond) {
            double early = (double) bytes / bytesPerSecond - seconds();
            pauseUnlessStopped(Math.min(LONGEST_PAUSE.toMillis(), 1 + (long) (early * 1000)));
        }
    }

    long bytes() {
        return bytes;
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    private void pauseUnlessStopped(long millis) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("told to stop");
        }
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
