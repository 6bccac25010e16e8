package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreContract;
import java.nio.file.Path;
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
    public ImageStore unrelatedStore() {
        return new FilesystemImageStore(new FilesystemSettings(directory.resolve("other")), Runnable::run);
    }
}
