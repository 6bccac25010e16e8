package io.photointake.application.upload;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.upload.FailingImageRepository.Failure;
import org.junit.jupiter.api.Test;

class CheckReadinessServiceTest {
    private final UploadBench bench = new UploadBench();

    @Test
    void isReadyIfRowsAndBytesCanBeWritten() {
        assertTrue(new CheckReadinessService(bench.repository, bench.store).isReady());
    }

    @Test
    void isNotReadyWithoutTheStore() {
        bench.store.failWrites(true);

        assertFalse(new CheckReadinessService(bench.repository, bench.store).isReady());
    }

    @Test
    void isNotReadyWithoutTheRows() {
        FailingImageRepository failing = new FailingImageRepository(bench.repository, Failure.NOTHING_WRITTEN);

        assertFalse(new CheckReadinessService(failing, bench.store).isReady());
    }
}
