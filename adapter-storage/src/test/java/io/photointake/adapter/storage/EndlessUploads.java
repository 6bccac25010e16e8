package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;

import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server in the middle of uploads: commits from several threads until it is killed, and prints each name it may. */
final class EndlessUploads {
    static final int ORIGINAL_BYTES = 200_000;
    private static final int THREADS = 4;

    private EndlessUploads() {}

    /** The number from which a name's contents are made. */
    static long seed(UniqueName name) {
        return name.guid().getLeastSignificantBits();
    }

    public static void main(String[] arguments) {
        ExecutorService threads = Executors.newCachedThreadPool();
        FilesystemImageStore store = new FilesystemImageStore(new FilesystemSettings(Path.of(arguments[0])), threads);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> uploadForever(store));
        }
    }

    private static void uploadForever(FilesystemImageStore store) {
        while (!Thread.interrupted()) {
            UniqueName name = newName();
            try (StagedContent staged = stage(store, bytes(ORIGINAL_BYTES, seed(name)))) {
                store.commit(FOLDER, name, staged, renditions(seed(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.out.println(name.fileName());
        }
    }
}
