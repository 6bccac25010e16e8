package io.photointake.adapter.imaging.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Begins work step by step and waits for what the queue says of itself, never for time. */
class DecodingQueueTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Capacity CAPACITY = new Capacity(2, ByteSize.ofMegabytes(10), 2, ByteSize.ofMegabytes(100));
    private static final Requester ANN = requester("192.0.2.1");
    private static final Requester BOB = requester("192.0.2.2");
    private static final Demand SMALL = new Demand(ByteSize.MEGABYTE, 0, 1);

    private final AtomicLong clock = new AtomicLong();
    private final List<PutOff> putOff = Collections.synchronizedList(new ArrayList<>());
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private DecodingQueue queue = queue(100, LONG);

    private static Requester requester(String address) {
        return new Requester(address, new WebsiteId(1));
    }

    private DecodingQueue queue(int mostWaiting, Duration longestWait) {
        return new DecodingQueue(CAPACITY, mostWaiting, longestWait, putOff::add, clock::get);
    }

    private void use(DecodingQueue other) {
        queue.close();
        queue = other;
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static Demand demand(int megabytes, int childMegabytes) {
        return new Demand(megabytes * ByteSize.MEGABYTE, childMegabytes * ByteSize.MEGABYTE, 1);
    }

    /** Work on a thread of its own that goes on until it is let go. */
    private final class Job {
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final AtomicBoolean interrupted = new AtomicBoolean();
        private final Thread caller;

        Job(String name, Requester requester, Demand demand) {
            this.caller = new Thread(() -> {
                try {
                    queue.run(requester, demand, () -> {
                        begun.add(name);
                        try {
                            letGo.await();
                        } catch (InterruptedException e) {
                            interrupted.set(true);
                            throw e;
                        }
                        return 0;
                    });
                } catch (ExecutionException | RuntimeException e) {
                    failure.set(e);
                }
            });
            caller.start();
        }

        void finish() throws InterruptedException {
            letGo.countDown();
            caller.join();
        }
    }

    private Job running(String name, Requester requester, Demand demand) {
        Job job = new Job(name, requester, demand);
        until(() -> begun.contains(name));
        return job;
    }

    private Job waiting(String name, Requester requester, Demand demand) {
        int before = queue.state().waiting();
        Job job = new Job(name, requester, demand);
        until(() -> queue.state().waiting() == before + 1);
        return job;
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - start < 20_000_000_000L, "does not come true");
            Thread.onSpinWait();
        }
    }

    @Test
    void worksOnAThreadOfItsOwn() throws ExecutionException {
        assertNotEquals(Thread.currentThread(), queue.run(ANN, SMALL, Thread::currentThread));
    }

    @Test
    void keepsNobodyFromWorkingForWhatWaitsForMemory() throws Exception {
        Job large = running("large", ANN, demand(8, 0));
        Job larger = waiting("larger", BOB, demand(9, 0));
        Job small = running("small", BOB, demand(1, 0));
        assertEquals(List.of("large", "small"), begun);
        large.finish();
        small.finish();
        larger.finish();
    }

    @Test
    void givesChildrenPlacesAndMemoryOfTheirOwn() throws Exception {
        Job first = running("heic 1", ANN, demand(1, 60));
        Job second = waiting("heic 2", ANN, demand(1, 60));
        Job jpeg = running("jpeg 1", ANN, SMALL);
        Job other = running("jpeg 2", BOB, SMALL);
        assertEquals(1, queue.state().children());
        assertEquals(2, queue.state().workers());
        first.finish();
        until(() -> begun.contains("heic 2"));
        for (Job job : List.of(second, jpeg, other)) {
            job.finish();
        }
        until(() -> queue.state().memory() == 0 && queue.state().childMemory() == 0);
    }

    @Test
    void leavesMemoryToWhatHasBeenPassedOverForLong() throws Exception {
        Job first = running("first", ANN, demand(8, 0));
        Job large = waiting("large", BOB, demand(9, 0));
        Job small = running("small", ANN, SMALL);
        clock.addAndGet(Duration.ofSeconds(5).toNanos());
        Job next = waiting("next", requester("192.0.2.3"), SMALL);
        small.finish();
        until(() -> queue.state().workers() == 1);
        assertFalse(begun.contains("next"));
        first.finish();
        until(() -> begun.contains("large"));
        until(() -> begun.contains("next"));
        large.finish();
        next.finish();
    }

    @Test
    void beginsWhatWasBehindWorkThatIsGivenUp() throws Exception {
        Job first = running("first", ANN, demand(8, 0));
        Job large = waiting("large", BOB, demand(9, 0));
        Job small = running("small", ANN, SMALL);
        clock.addAndGet(Duration.ofSeconds(5).toNanos());
        Job next = waiting("next", requester("192.0.2.3"), SMALL);
        small.finish();
        until(() -> queue.state().workers() == 1);
        assertFalse(begun.contains("next"));
        large.caller.interrupt();
        until(() -> begun.contains("next"));
        next.finish();
        first.finish();
    }

    @Test
    void doesAloneWhatNeedsAllMemory() throws Exception {
        Job huge = running("huge", ANN, demand(15, 0));
        Job small = waiting("small", BOB, SMALL);
        huge.finish();
        until(() -> begun.contains("small"));
        small.finish();
        assertTrue(CAPACITY.takes(demand(20, 0)));
        assertFalse(CAPACITY.takes(demand(22, 0)));
        assertFalse(CAPACITY.takes(demand(1, 101)));
    }

    @Test
    void saysThatItIsBusyAfterTheLongestWait() throws Exception {
        use(queue(100, Duration.ofMillis(50)));
        Job first = running("first", ANN, SMALL);
        Job second = running("second", ANN, SMALL);
        assertThrows(ProcessorBusyException.class, () -> queue.run(BOB, SMALL, () -> 1));
        assertEquals(List.of(PutOff.WAITED_TOO_LONG), putOff);
        assertEquals(0, queue.state().waiting());
        first.finish();
        second.finish();
        until(() -> queue.state().workers() == 0);
        assertEquals(1, queue.run(BOB, SMALL, () -> 1));
    }

    @Test
    void makesRoomForANewcomerAtTheCostOfWhoeverHasMostWaiting() throws Exception {
        use(queue(3, LONG));
        Job first = running("first", ANN, SMALL);
        Job second = running("second", ANN, SMALL);
        Job third = waiting("third", ANN, SMALL);
        Job fourth = waiting("fourth", ANN, SMALL);
        Job fifth = waiting("fifth", ANN, SMALL);
        Job bob = new Job("bob", BOB, SMALL);
        fifth.caller.join();
        assertInstanceOf(ProcessorBusyException.class, fifth.failure.get());
        assertThrows(ProcessorBusyException.class, () -> queue.run(ANN, SMALL, () -> 1));
        assertEquals(List.of(PutOff.QUEUE_FULL, PutOff.QUEUE_FULL), putOff);
        for (Job job : List.of(first, second, bob, third, fourth)) {
            job.finish();
        }
        assertEquals(List.of("first", "second"), begun.subList(0, 2));
        assertEquals(5, begun.size());
    }

    @Test
    void takesWhatAnInterruptedCallerWaitedForOutOfTheQueue() throws Exception {
        Job first = running("first", ANN, SMALL);
        Job second = running("second", ANN, SMALL);
        Job gone = waiting("gone", BOB, SMALL);
        gone.caller.interrupt();
        gone.caller.join();
        assertInstanceOf(ProcessorBusyException.class, gone.failure.get());
        assertEquals(0, queue.state().waiting());
        first.finish();
        second.finish();
        assertFalse(begun.contains("gone"));
    }

    @Test
    void interruptsTheWorkerOfAnInterruptedCallerAndIsUsableAfterwards() throws Exception {
        Job gone = running("gone", ANN, SMALL);
        gone.caller.interrupt();
        gone.caller.join();
        assertInstanceOf(ProcessorBusyException.class, gone.failure.get());
        until(gone.interrupted::get);
        until(() -> queue.state().workers() == 0);
        assertEquals(List.of(PutOff.CALLER_GONE), putOff);
        for (int i = 0; i < 20; i++) {
            assertFalse(queue.run(ANN, SMALL, () -> Thread.currentThread().isInterrupted()));
        }
    }

    @Test
    void givesUpWhatItsRequesterDoesNotWantAnyMore() throws Exception {
        List<Runnable> cancellations = Collections.synchronizedList(new ArrayList<>());
        Requester leaving = new Requester("192.0.2.3", new WebsiteId(1), task -> {
            cancellations.add(task);
            return () -> {};
        });
        Job first = running("first", ANN, SMALL);
        Job runs = running("runs", leaving, SMALL);
        Job waits = waiting("waits", leaving, SMALL);
        until(() -> cancellations.size() == 2);
        List.copyOf(cancellations).forEach(Runnable::run);
        for (Job gone : List.of(runs, waits)) {
            gone.caller.join();
            assertInstanceOf(ProcessorBusyException.class, gone.failure.get());
        }
        until(runs.interrupted::get);
        until(() -> queue.state().workers() == 1);
        assertEquals(0, queue.state().waiting());
        assertEquals(List.of(PutOff.CALLER_GONE, PutOff.CALLER_GONE), putOff);
        first.finish();
        assertFalse(begun.contains("waits"));
    }

    @Test
    @Timeout(20)
    void doesNotWaitForARequesterThatIsGoneAlready() throws Exception {
        Requester gone = new Requester("192.0.2.3", new WebsiteId(1), task -> {
            task.run();
            return () -> {};
        });
        Job first = running("first", ANN, SMALL);
        Job second = running("second", ANN, SMALL);
        assertThrows(ProcessorBusyException.class, () -> queue.run(gone, SMALL, () -> 1));
        assertEquals(List.of(PutOff.CALLER_GONE), putOff);
        assertEquals(0, queue.state().waiting());
        first.finish();
        second.finish();
    }

    @Test
    void blamesNoPictureForMemoryThatOthersHold() throws Exception {
        Job other = running("other", BOB, SMALL);
        assertThrows(ProcessorBusyException.class, () -> queue.run(ANN, SMALL, DecodingQueueTest::outOfMemory));
        assertEquals(List.of(PutOff.OUT_OF_MEMORY), putOff);
        other.finish();
        until(() -> queue.state().workers() == 0);
        ExecutionException alone =
                assertThrows(ExecutionException.class, () -> queue.run(ANN, SMALL, DecodingQueueTest::outOfMemory));
        assertInstanceOf(OutOfMemoryError.class, alone.getCause());
    }

    private static int outOfMemory() {
        throw new OutOfMemoryError("made for a test");
    }

    @Test
    void takesNothingOnceClosed() {
        queue.close();
        assertThrows(ImageProcessorException.class, () -> queue.run(ANN, SMALL, () -> 1));
    }
}
