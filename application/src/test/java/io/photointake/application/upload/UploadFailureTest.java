package io.photointake.application.upload;

import static io.photointake.application.upload.UploadBench.command;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.TestImages;
import io.photointake.application.upload.FailingImageRepository.Failure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadFailureTest {
    private final UploadBench bench = new UploadBench();

    @Test
    void takesTheBytesBackIfTheRowsCannotBeWritten() {
        Throwable failure = failWith(Failure.NOTHING_WRITTEN);

        assertEquals(FailingImageRepository.ADD, failure.getMessage());
        assertEquals(0, bench.store.committedCount());
        assertEquals(0, failure.getSuppressed().length);
    }

    @Test
    void keepsTheBytesIfTheRowsWereWrittenAfterAll() {
        failWith(Failure.WRITTEN_BUT_NOT_CONFIRMED);

        assertEquals(2, bench.repository.all().size());
        assertEquals(2, bench.store.committedCount());
    }

    @Test
    void leavesTheBytesToTheSweepIfNobodyCanTellWhatIsOnRecord() {
        Throwable failure = failWith(Failure.NOT_READABLE_EITHER);

        assertEquals(FailingImageRepository.ADD, failure.getMessage());
        assertArrayEquals(new String[] {FailingImageRepository.READ}, suppressed(failure));
        assertEquals(2, bench.store.committedCount());
    }

    @Test
    void takesTheBytesBackWithoutAskingARecordThatIsBusy() {
        Throwable failure = failWith(Failure.BUSY);

        assertEquals(0, failure.getSuppressed().length);
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void keepsTheSecondCauseIfTheBytesCannotBeTakenBackEither() {
        UploadImage service = bench.service(
                BreakingImageStore.atDelete(bench.store, 1),
                new FailingImageRepository(bench.repository, Failure.NOTHING_WRITTEN));

        Throwable failure = assertThrows(ImageRepositoryException.class, () -> service.upload(twoPhotos()));

        assertArrayEquals(new String[] {BreakingImageStore.DELETE}, suppressed(failure));
    }

    @Test
    void takesTheOtherPhotosBackIfOneCannotBe() {
        UploadImage service = bench.service(
                BreakingImageStore.atDelete(bench.store, 1),
                new FailingImageRepository(bench.repository, Failure.NOTHING_WRITTEN));

        assertThrows(ImageRepositoryException.class, () -> service.upload(twoPhotos()));

        assertEquals(1, bench.store.committedCount());
    }

    @Test
    void failsIfARefusedUploadCannotBeTakenBack() {
        byte[] whole = TestImages.jpeg(400, 300);
        UploadImage service = bench.service(BreakingImageStore.atDelete(bench.store, 1), bench.repository);

        Throwable failure = assertThrows(
                ImageStoreException.class,
                () -> service.upload(command(
                        bench.received("good.jpg", TestImages.jpeg(20, 20)),
                        bench.received("bad.jpg", Arrays.copyOf(whole, whole.length / 2)))));

        assertEquals(BreakingImageStore.DELETE, failure.getMessage());
        assertEquals(0, bench.store.committedCount());
    }

    @Test
    void takesTheFirstPhotoBackIfTheSecondCannotBeStored() {
        UploadImage service = bench.service(BreakingImageStore.afterCommits(bench.store, 1), bench.repository);

        Throwable failure = assertThrows(ImageStoreException.class, () -> service.upload(twoPhotos()));

        assertEquals(BreakingImageStore.COMMIT, failure.getMessage());
        assertEquals(0, bench.store.committedCount());
        assertEquals(List.of(), bench.repository.all());
    }

    @Test
    void takesTheFirstPhotoBackIfTheProcessorIsBusyAtTheSecond() {
        UploadImage service = bench.service(new BusyImageProcessor(1));

        assertThrows(ProcessorBusyException.class, () -> service.upload(twoPhotos()));

        assertEquals(0, bench.store.committedCount());
        assertEquals(1, bench.store.stagedCount());
    }

    @Test
    void asksNothingOfTheRecordIfNoBytesWereStored() {
        UploadImage service = bench.service(
                BreakingImageStore.afterCommits(bench.store, 0),
                new FailingImageRepository(bench.repository, Failure.NOT_READABLE_EITHER));

        Throwable failure = assertThrows(ImageStoreException.class, () -> service.upload(twoPhotos()));

        assertEquals(0, failure.getSuppressed().length);
    }

    @Test
    void keepsEveryCauseIfSeveralPhotosCannotBeTakenBack() {
        UploadImage service = bench.service(
                BreakingImageStore.atEveryDelete(bench.store),
                new FailingImageRepository(bench.repository, Failure.NOTHING_WRITTEN));

        Throwable failure = assertThrows(ImageRepositoryException.class, () -> service.upload(twoPhotos()));

        assertArrayEquals(new String[] {BreakingImageStore.DELETE}, suppressed(failure));
        assertArrayEquals(new String[] {BreakingImageStore.DELETE}, suppressed(failure.getSuppressed()[0]));
    }

    private Throwable failWith(Failure failure) {
        UploadImage service = bench.service(bench.store, new FailingImageRepository(bench.repository, failure));
        return assertThrows(ImageRepositoryException.class, () -> service.upload(twoPhotos()));
    }

    private UploadImageCommand twoPhotos() {
        return command(
                bench.received("a.jpg", TestImages.jpeg(20, 20)), bench.received("b.jpg", TestImages.jpeg(30, 30)));
    }

    private static String[] suppressed(Throwable failure) {
        return Arrays.stream(failure.getSuppressed()).map(Throwable::getMessage).toArray(String[]::new);
    }
}
