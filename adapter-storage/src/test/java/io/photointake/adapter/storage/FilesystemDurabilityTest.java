package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.read;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An upload is acknowledged when the disk has all of it, and not at all when the disk refuses any of it. */
class FilesystemDurabilityTest {
    /** The original, two renditions, three times two levels of directories, company and root, and three names' places. */
    private static final int WAITS_OF_A_FIRST_UPLOAD = 1 + 2 + 6 + 2 + 3;

    /** The original, two renditions and three names' places. */
    private static final int WAITS_OF_ANOTHER_UPLOAD = 1 + 2 + 3;

    @TempDir
    private Path root;

    @Test
    @Timeout(60)
    void returnsFromACommitOnlyAfterTheLastWaitForTheDisk() throws Exception {
        BlockingQueue<Runnable> waits = new LinkedBlockingQueue<>();
        FilesystemImageStore store = store(waits::add);
        UniqueName name = newName();

        assertEquals(WAITS_OF_A_FIRST_UPLOAD, waitsUntilAcknowledged(store, name, waits));
        store.delete(FOLDER, name);
        assertEquals(WAITS_OF_ANOTHER_UPLOAD, waitsUntilAcknowledged(store, name, waits));
    }

    @Test
    void leavesNothingWhicheverWaitForTheDiskFails() throws IOException {
        for (int failing = 1; failing <= WAITS_OF_A_FIRST_UPLOAD; failing++) {
            // A store of its own each time, because a store remembers directories.
            assertFalse(storesWith(new FailingOnce(failing)), "wait " + failing + " failed unnoticed");
            assertEquals(Set.of(), new StoreFiles(root).all(), "after wait " + failing);
        }
        assertTrue(storesWith(new FailingOnce(WAITS_OF_A_FIRST_UPLOAD + 1)));
    }

    /** Runs the waits one by one and makes sure that the commit is not over before each of them. */
    private static int waitsUntilAcknowledged(
            FilesystemImageStore store, UniqueName name, BlockingQueue<Runnable> waits) throws Exception {
        StagedContent staged = stage(store, bytes(1000, 1));
        CompletableFuture<Void> commit =
                CompletableFuture.runAsync(() -> store.commit(FOLDER, name, staged, renditions(1)));
        int count = 0;
        while (!commit.isDone()) {
            Runnable wait = waits.poll(20, TimeUnit.MILLISECONDS);
            if (wait != null) {
                assertFalse(commit.isDone(), "acknowledged with a wait to come");
                wait.run();
                count++;
            }
        }
        commit.join();
        assertTrue(waits.isEmpty(), "acknowledged with a wait to come");
        return count;
    }

    private boolean storesWith(Executor executor) throws IOException {
        FilesystemImageStore store = store(executor);
        UniqueName name = newName();
        try (StagedContent staged = stage(store, bytes(1000, 2))) {
            store.commit(FOLDER, name, staged, renditions(2));
        } catch (ImageStoreException notStored) {
            assertTrue(store.open(FOLDER, name, Rendition.ORIGINAL).isEmpty());
            return false;
        }
        assertArrayEquals(
                bytes(1000, 2),
                read(store.open(FOLDER, name, Rendition.ORIGINAL).orElseThrow()));
        return true;
    }

    private FilesystemImageStore store(Executor executor) {
        return new FilesystemImageStore(new FilesystemSettings(root), executor);
    }

    /** Makes one task fail at the disk: an interrupted thread's channel refuses to write and to force. */
    private static final class FailingOnce implements Executor {
        private final int failing;
        private int count;

        FailingOnce(int failing) {
            this.failing = failing;
        }

        @Override
        public void execute(Runnable task) {
            count++;
            if (count == failing) {
                Thread.currentThread().interrupt();
            }
            task.run();
            // The interruption was for this task alone.
            assertEquals(count == failing, Thread.interrupted());
        }
    }
}
