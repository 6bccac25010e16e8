package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that images being decoded hold together, given out first come, first served. */
final class PixelMemory {
    private static final int UNIT = 1024;

    /** One picture alone may need so many times what all have together, as long as nothing else is decoded. */
    private static final int ALONE = 2;

    private final int units;
    private final Semaphore free;
    private final Duration longestWait;

    PixelMemory(ByteSize size, Duration longestWait) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, size.bytes() / UNIT));
        this.free = new Semaphore(units, true);
        this.longestWait = longestWait;
    }

    /**
     * Does the work once its share of the memory is free. What needs more than all have together, but no more than twice as
     * much, is done alone.
     *
     * @throws BrokenImageException if it needs more than that
     * @throws ProcessorBusyException if it would have to wait too long
     */
    <T> T with(long bytes, Work<T> work) throws IOException, InterruptedException {
        if (bytes / UNIT / ALONE >= units) {
            throw BrokenImageException.unsupported("the picture needs more memory than this server gives to one");
        }
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        if (!free.tryAcquire(wanted, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ProcessorBusyException("no memory for an image within " + longestWait.toSeconds() + " seconds");
        }
        try {
            return work.run();
        } finally {
            free.release(wanted);
        }
    }

    /** What needs the memory. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
