package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void worksOnAThreadOfItsOwn() throws ExecutionException {
        try (Workers workers = new Workers(1, SHORT)) {
            assertNotEquals(Thread.currentThread(), workers.run(Thread::currentThread));
        }
    }

    @Test
    void saysThatItIsBusyAfterTheLongestWait() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (Workers workers = new Workers(1, SHORT)) {
            Thread first = new Thread(() -> runQuietly(workers, started, released));
            first.start();
            started.await();
            assertThrows(ProcessorBusyException.class, () -> workers.run(() -> 1));
            released.countDown();
            first.join();
            assertEquals(1, workers.run(() -> 1));
        }
    }

    @Test
    void letsAnInterruptedCallerGoAndIsUsableAfterwards() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (Workers workers = new Workers(1, Duration.ofSeconds(10))) {
            Thread caller = new Thread(() -> runQuietly(workers, started, released));
            caller.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
            caller.start();
            started.await();
            caller.interrupt();
            caller.join();
            assertTrue(thrown.get() instanceof ImageProcessorException, String.valueOf(thrown.get()));
            assertEquals(1, workers.run(() -> 1));
        }
    }

    @Test
    void takesNothingOnceClosed() {
        Workers workers = new Workers(1, SHORT);
        workers.close();
        assertThrows(ImageProcessorException.class, () -> workers.run(() -> 1));
    }

    private static void runQuietly(Workers workers, CountDownLatch started, CountDownLatch released) {
        try {
            workers.run(() -> {
                started.countDown();
                released.await();
                return 0;
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
