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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store leaves on the disk when the disk does not do as it should. */
class FilesystemImageStoreFailureTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(Rendition.class)
    void leavesNothingWhenADirectoryCannotBeMade(Rendition obstructed) throws IOException {
        FilesystemImageStore store = store();
        UniqueName name = newName();
        Path obstacle = files().directory(FOLDER, name, obstructed);
        StoreFiles.put(obstacle, "a file where a directory is needed");
        StagedContent staged = stage(store, bytes(1000, 1));
        Set<String> before = files().all();

        assertThrows(ImageStoreException.class, () -> store.commit(FOLDER, name, staged, renditions(1)));
        assertEquals(before, files().all());

        Files.delete(obstacle);
        store.commit(FOLDER, name, staged, renditions(1));
        assertArrayEquals(
                bytes(1000, 1),
                read(store.open(FOLDER, name, Rendition.ORIGINAL).orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Rendition.class)
    void leavesOnlyWhatWasThereWhenOnePictureOfTheNameExists(Rendition existing) throws IOException {
        FilesystemImageStore store = store();
        UniqueName name = newName();
        Path taken = files().picture(FOLDER, name, existing);
        StoreFiles.put(taken, "what was there before");

        try (StagedContent staged = stage(store, bytes(1000, 2))) {
            assertThrows(ImageStoreException.class, () -> store.commit(FOLDER, name, staged, renditions(2)));
        }
        assertEquals(Set.of(relative(taken)), files().all());
        assertEquals("what was there before", Files.readString(taken));
    }

    @Test
    void leavesNothingWhenTheOriginalIsGoneFromTheStagingArea() throws IOException {
        FilesystemImageStore store = store();
        StagedContent staged = stage(store, bytes(10, 3));
        Files.delete(root.resolve(files().all().iterator().next()));

        assertThrows(ImageStoreException.class, () -> store.commit(FOLDER, newName(), staged, renditions(3)));
        assertEquals(Set.of(), files().all());
    }

    @Test
    void leavesNothingOfAFileTheStagingAreaCannotTake() throws IOException {
        FilesystemImageStore store = store();
        byte[] content = bytes(300_000, 4);
        ByteArrayInputStream interrupting = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos > content.length / 2) {
                    // The next write to an interruptible channel fails, as it would on a full disk.
                    Thread.currentThread().interrupt();
                }
                return super.read(target, offset, length);
            }
        };

        assertThrows(ImageStoreException.class, () -> store.stage(interrupting));
        assertTrue(Thread.interrupted());
        assertEquals(Set.of(), files().all());
    }

    @Test
    void leavesNothingOfAFileWhoseStreamBreaksInAnyWay() throws IOException {
        FilesystemImageStore store = store();
        ByteArrayInputStream faulty = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                throw new IllegalStateException("a bug of the caller's");
            }
        };

        assertThrows(IllegalStateException.class, () -> store.stage(faulty));
        assertEquals(Set.of(), files().all());
    }

    @Test
    void isNotReadyAndStagesNothingWithoutItsStagingArea() throws IOException {
        FilesystemImageStore store = store();
        Path staging = root.resolve("staging");
        try (Stream<Path> walk = Files.walk(staging)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }

        assertFalse(store.isReady());
        assertThrows(ImageStoreException.class, () -> stage(store, bytes(1, 5)));
        assertThrows(ImageStoreException.class, () -> store.discardStagedBefore(Instant.now()));

        Files.createDirectory(staging);
        assertTrue(store.isReady());
    }

    @Test
    void recoversWhenSomebodyRemovedTheDirectoriesItKnew() throws IOException {
        FilesystemImageStore store = store();
        UniqueName first = named("abcd0000-0000-4000-8000-000000000001");
        UniqueName second = named("abcd0000-0000-4000-8000-000000000002");
        StoreFiles.commit(store, first, bytes(10, 6), renditions(6));
        store.delete(FOLDER, first);
        for (Rendition rendition : Rendition.values()) {
            Files.delete(files().directory(FOLDER, first, rendition));
        }

        StagedContent staged = stage(store, bytes(10, 7));
        assertThrows(ImageStoreException.class, () -> store.commit(FOLDER, second, staged, renditions(7)));
        store.commit(FOLDER, second, staged, renditions(7));
        assertTrue(store.open(FOLDER, second, Rendition.ORIGINAL).isPresent());
    }

    @Test
    void storesEvenWhenItsExecutorTakesNothingMore() throws IOException {
        FilesystemImageStore store = new FilesystemImageStore(new FilesystemSettings(root), task -> {
            throw new RejectedExecutionException("shut down");
        });
        UniqueName name = newName();
        StoreFiles.commit(store, name, bytes(10, 8), renditions(8));

        assertArrayEquals(
                bytes(10, 8), read(store.open(FOLDER, name, Rendition.ORIGINAL).orElseThrow()));
    }

    @Test
    void deletesWhatItCanWhenOnePictureResists() throws IOException {
        FilesystemImageStore store = store();
        UniqueName name = newName();
        StoreFiles.commit(store, name, bytes(10, 9), renditions(9));
        Path resisting = files().picture(FOLDER, name, Rendition.ORIGINAL);
        Files.delete(resisting);
        StoreFiles.put(resisting.resolve("child"), "a directory that is not empty");

        assertThrows(ImageStoreException.class, () -> store.delete(FOLDER, name));
        assertEquals(Set.of(relative(resisting.resolve("child"))), files().all());
    }

    @Test
    void findsNoPictureInADirectory() throws IOException {
        FilesystemImageStore store = store();
        UniqueName name = newName();
        Files.createDirectories(files().picture(FOLDER, name, Rendition.STANDARD));

        assertTrue(store.open(FOLDER, name, Rendition.STANDARD).isEmpty());
    }

    @Test
    void refusesARootThatIsAFile() throws IOException {
        Path file = root.resolve("file");
        StoreFiles.put(file, "not a directory");

        assertThrows(
                ImageStoreException.class, () -> new FilesystemImageStore(new FilesystemSettings(file), Runnable::run));
        assertEquals(Set.of("file"), files().all());
    }

    private FilesystemImageStore store() {
        return new FilesystemImageStore(new FilesystemSettings(root), Runnable::run);
    }

    private StoreFiles files() {
        return new StoreFiles(root);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static UniqueName named(String guid) {
        return new UniqueName(UUID.fromString(guid), ImageFormat.JPEG);
    }
}
