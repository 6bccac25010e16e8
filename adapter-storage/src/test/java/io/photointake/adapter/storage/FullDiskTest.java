package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.ImageStoreFullException;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of four megabytes, which fills up; only root can mount one. */
class FullDiskTest {
    private static final String DEMAND = "PHOTOINTAKE_REQUIRE_TMPFS";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        if (!mounted && System.getenv(DEMAND) != null) {
            throw new AssertionError(DEMAND + " is set, but no tmpfs can be mounted");
        }
        assumeTrue(mounted, "not run: no tmpfs can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        // Lazily: the store holds the lock of its staging folder as long as the process lives.
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void saysThatItIsFullLeavesNothingAndStoresAgainWhenThereIsRoom() throws IOException {
        FilesystemImageStore store = store(0);
        Path filler = fill(MEGABYTE);

        assertThrows(ImageStoreFullException.class, () -> stage(store, bytes(2 * MEGABYTE, 1)));
        assertEquals(Set.of("filler"), files().all());

        try (OutputStream rest = Files.newOutputStream(disk.resolve("rest"))) {
            rest.write(new byte[2 * MEGABYTE]);
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
        }
        assertFalse(store.isReady());
        assertTrue(store.obstacle().orElseThrow().contains("No space left"), store.obstacle()::toString);
        assertThrows(ImageStoreFullException.class, () -> stage(store, bytes(1000, 1)));

        Files.delete(filler);
        Files.delete(disk.resolve("rest"));
        assertEquals(Optional.empty(), store.obstacle());
        store.commit(FOLDER, newName(), stage(store, bytes(1000, 1)), renditions(1));
    }

    @Test
    void saysThatItIsFullAlsoWhereThereIsNoRoomForTheRenditions() throws IOException {
        FilesystemImageStore store = store(0);
        StagedContent staged = stage(store, bytes(1000, 1));
        fill(0);
        Set<String> before = files().all();
        UniqueName name = newName();

        assertThrows(ImageStoreFullException.class, () -> store.commit(FOLDER, name, staged, renditions(1)));
        assertEquals(before, files().all());

        Files.delete(disk.resolve("filler"));
        store.commit(FOLDER, name, staged, renditions(1));
    }

    @Test
    void isNotReadyWithLessRoomThanItsReserveThoughItStores() throws IOException {
        FilesystemImageStore store = store(2 * MEGABYTE);
        assertTrue(store.isReady());

        Path filler = fill(MEGABYTE);
        assertEquals(Optional.of("the disk of " + disk + " has less than 2 MB free"), store.obstacle());
        store.commit(FOLDER, newName(), stage(store, bytes(1000, 1)), renditions(1));

        Files.delete(filler);
        assertTrue(store.isReady());
    }

    @Test
    void takesAnExhaustedQuotaForAFullDiskAndOtherFailuresForFailures() {
        assertInstanceOf(
                ImageStoreFullException.class,
                FullDisk.failure("x", new FileSystemException("f", null, "Disk quota exceeded"), disk));
        assertInstanceOf(
                ImageStoreFullException.class,
                FullDisk.failure("x", new IOException("failed", new IOException("No space left on device")), disk));
        assertEquals(
                ImageStoreException.class,
                FullDisk.failure("x", new IOException("Input/output error"), disk)
                        .getClass());
    }

    /** Fills the disk until this much is left. */
    private Path fill(int left) throws IOException {
        Path filler = disk.resolve("filler");
        long free = Files.getFileStore(disk).getUsableSpace();
        Files.write(filler, new byte[(int) Math.max(0, free - left)]);
        return filler;
    }

    private FilesystemImageStore store(long leastFree) {
        return new FilesystemImageStore(new FilesystemSettings(disk, new ByteSize(leastFree)), Runnable::run);
    }

    private StoreFiles files() {
        return new StoreFiles(disk);
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noProgram) {
            return false;
        }
    }
}
