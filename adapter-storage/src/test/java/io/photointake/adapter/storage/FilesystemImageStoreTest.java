package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FilesystemImageStoreTest implements ImageStoreContract {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @TempDir
    private Path directory;

    private ImageStore store;

    @BeforeEach
    void createStore() {
        store = new FilesystemImageStore(new FilesystemSettings(directory.resolve("pictures")), executor);
    }

    @AfterEach
    void stopExecutor() {
        executor.shutdown();
    }

    @Override
    public ImageStore store() {
        return store;
    }

    @Override
    public void abandon(byte[] content) throws IOException {
        Path folder =
                directory.resolve("pictures/staging").resolve(UUID.randomUUID().toString());
        StoreFiles.put(folder.resolve("lock"), "");
        Files.write(folder.resolve(UUID.randomUUID().toString()), content);
    }

    @Override
    public long staged() {
        try {
            return new StoreFiles(directory.resolve("pictures"))
                    .all().stream().filter(file -> file.startsWith("staging/")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImageStore unrelatedStore() {
        return new FilesystemImageStore(new FilesystemSettings(directory.resolve("other")), Runnable::run);
    }
}
