package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.aPhotoWith;
import static io.photointake.application.port.AcceptedImages.newContent;
import static io.photointake.application.port.AcceptedImages.recorded;
import static io.photointake.application.port.AcceptedImages.turnedPhotoWithEmoji;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageRepositoryContract;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.Recording;
import io.photointake.application.port.UserMove;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.WebsiteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, and what holds of files that outlive a process. */
abstract class DatabaseImageRepositoryTest implements ImageRepositoryContract {
    private static final int ROUNDS = 50;

    private final DatabaseSettings settings;
    private final List<Database> open = new ArrayList<>();
    private final Database database;

    DatabaseImageRepositoryTest(DatabaseSettings settings) {
        this.settings = settings;
        this.database = open();
        TestDatabase.addShops(database);
    }

    @Override
    public ImageRepository repository() {
        return database.imageRepository();
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Test
    void findsEverythingAfterReopening() {
        AcceptedImage image = turnedPhotoWithEmoji();
        List<UploadedImage> added = recorded(repository(), List.of(image, aPhoto()), Optional.empty());
        database.close();
        ImageRepository reopened = open().imageRepository();
        for (UploadedImage each : added) {
            assertEquals(Optional.of(each), reopened.find(each.uniqueName()));
        }
    }

    @Test
    void numbersOfDeletedPhotosAreNotUsedAgainAfterReopening() throws SQLException {
        UploadedImage newest = recorded(repository(), List.of(aPhoto(), aPhoto(), aPhoto()), Optional.empty())
                .get(2);
        database.close();
        TestDatabase.execute(settings, "DELETE FROM photo");
        UploadedImage next = recorded(open().imageRepository(), List.of(aPhoto()), Optional.empty())
                .get(0);
        assertTrue(next.id().value() > newest.id().value(), next.id() + " after " + newest.id());
    }

    @Test
    void aCodeOutlivesTheFirstPhotoThatHadIt() throws SQLException {
        ContentDigest content = newContent();
        List<UploadedImage> both =
                recorded(repository(), List.of(aPhotoWith(content, SHOP), aPhotoWith(content, SHOP)), Optional.empty());
        TestDatabase.execute(
                settings, "DELETE FROM photo WHERE id = " + both.get(0).id().value());
        UploadedImage third = recorded(repository(), List.of(aPhotoWith(content, SHOP)), Optional.empty())
                .get(0);
        assertEquals(both.get(0).photoCode(), third.photoCode());
    }

    @Test
    void twoProcessesWriteTheSameFileWithoutAnError() {
        Database other = open();
        ContentDigest content = newContent();
        List<List<UploadedImage>> added = AtTheSameTime.call(8, thread -> {
            ImageRepository mine = (thread % 2 == 0 ? database : other).imageRepository();
            List<UploadedImage> all = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                AcceptedImage same = aPhotoWith(content, SHOP);
                all.addAll(recorded(
                        mine, List.of(aPhotoOf(GUEST), same), Optional.of(new UserMove(SHOP, GUEST.id(), ANN))));
            }
            return all;
        });

        List<UploadedImage> all = added.stream().flatMap(List::stream).toList();
        assertEquals(400, all.stream().map(UploadedImage::id).distinct().count());
        Stream<UploadedImage> same =
                all.stream().filter(each -> each.accepted().digest().equals(content));
        assertEquals(1, same.map(UploadedImage::photoCode).distinct().count());
        all.forEach(each ->
                assertTrue(other.imageRepository().find(each.uniqueName()).isPresent()));
    }

    @Test
    void ofTwoProcessesThatAddTheSameBytesExactlyOneGetsItsOwnCode() {
        List<Database> both = List.of(database, open());
        for (int round = 0; round < ROUNDS; round++) {
            ContentDigest content = newContent();
            List<UploadedImage> added = AtTheSameTime.call(
                    2,
                    process -> recorded(
                                    both.get(process).imageRepository(),
                                    List.of(aPhotoWith(content, SHOP)),
                                    Optional.empty())
                            .get(0));
            assertEquals(added.get(0).photoCode(), added.get(1).photoCode());
        }
    }

    @Test
    void ofTwoProcessesThatFillAUserNoMoreSucceedThanThereIsRoomFor() {
        List<Database> both = List.of(database, open());
        KeepingRules rules = new KeepingRules(Optional.of(5), Optional.empty(), /* onlyGuestsMove= */ false);

        List<Recording> all = AtTheSameTime.call(
                8,
                thread -> both.get(thread % 2)
                        .imageRepository()
                        .add(List.of(aPhotoOf(ANN), aPhotoOf(ANN)), Optional.empty(), rules));

        assertEquals(
                2, all.stream().filter(Recording.Recorded.class::isInstance).count());
        assertEquals(4, database.imageRepository().count(SHOP, ANN.id()));
    }

    @Test
    void waitsWhileAnotherProcessWrites() throws Exception {
        try (HeldTransaction held = HeldTransaction.begin(settings)) {
            Thread release = new Thread(() -> held.commitAfter(700));
            release.start();
            long start = System.nanoTime();
            assertEquals(
                    1,
                    recorded(repository(), List.of(aPhoto()), Optional.empty()).size());
            assertTrue(System.nanoTime() - start > 500_000_000, "it cannot have waited");
            release.join();
        }
    }

    @Test
    void anInterruptedCallerStillGetsItsAnswerAndHarmsNobody() {
        Thread.currentThread().interrupt();
        UploadedImage added =
                recorded(repository(), List.of(aPhoto()), Optional.empty()).get(0);
        Optional<UploadedImage> found = repository().find(added.uniqueName());
        assertTrue(Thread.interrupted(), "the interruption is still to be seen");
        assertEquals(Optional.of(added), found);
        assertTrue(repository().isReady());
    }

    @Test
    void givesUpBeforeItBeginsWhenTheWriterStaysBusy() throws Exception {
        DatabaseSettings hasty = settings.withTimeout(Duration.ofMillis(300));
        AcceptedImage image = aPhoto();
        try (HeldTransaction held = HeldTransaction.begin(settings);
                Database impatient = Database.open(hasty)) {
            List<Boolean> added = AtTheSameTime.call(4, thread -> adds(impatient.imageRepository()));
            assertEquals(List.of(false, false, false, false), added);
            held.commitAfter(0);
            recorded(impatient.imageRepository(), List.of(image), Optional.empty());
        }
        assertTrue(repository().find(image.uniqueName()).isPresent());
        assertEquals(1, count());
    }

    @Test
    void refusesAPhotoOfNoWebsite() {
        AcceptedImage image = aPhotoOf(ANN, new WebsiteId(4711));
        ImageRepositoryException failure = assertThrows(
                ImageRepositoryException.class, () -> recorded(repository(), List.of(image), Optional.empty()));
        assertNotNull(failure.getCause());
        assertEquals(Optional.empty(), repository().find(image.uniqueName()));
    }

    @Test
    void aDamagedRowIsAFailureAndNotAnAbsence() throws SQLException {
        AcceptedImage image = aPhoto();
        recorded(repository(), List.of(image), Optional.empty());
        TestDatabase.execute(settings, "UPDATE photo SET format = 'DAGUERREOTYPE'");
        assertThrows(ImageRepositoryException.class, () -> repository().find(image.uniqueName()));
    }

    @Test
    void failsAsThePortSaysWhenItsTableIsGone() throws SQLException {
        TestDatabase.execute(settings, "DROP TABLE photo");
        AcceptedImage image = aPhoto();
        ImageRepositoryException failure =
                assertThrows(ImageRepositoryException.class, () -> repository().find(image.uniqueName()));
        assertNotNull(failure.getCause());
        assertThrows(ImageRepositoryException.class, () -> repository().recorded(List.of(image.uniqueName())));
        assertThrows(ImageRepositoryException.class, () -> recorded(repository(), List.of(image), Optional.empty()));
    }

    @Test
    void isNotReadyWhenNothingCanBeWritten() throws SQLException {
        TestDatabase.execute(settings, "DROP TABLE readiness");
        assertFalse(repository().isReady());
    }

    @Test
    void isNotReadyAndFailsAsThePortSaysOnceClosed() {
        database.close();
        assertFalse(repository().isReady());
        assertThrows(ImageRepositoryException.class, () -> recorded(repository(), List.of(aPhoto()), Optional.empty()));
    }

    @Test
    void manyProcessesMayOpenANewFileAtOnce() {
        DatabaseSettings fresh = DatabaseSettings.of(settings.url() + "-fresh").withTimeout(settings.timeout());
        List<Database> opened = AtTheSameTime.call(8, thread -> Database.open(fresh));
        open.addAll(opened);
        opened.forEach(each -> assertTrue(each.imageRepository().isReady()));
    }

    private static boolean adds(ImageRepository repository) {
        try {
            recorded(repository, List.of(aPhoto()), Optional.empty());
            return true;
        } catch (ImageRepositoryBusyException busy) {
            return false;
        }
    }

    private long count() throws SQLException {
        try (Connection connection = settings.dialect().writing(settings).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM photo")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Database open() {
        Database opened = Database.open(settings);
        open.add(opened);
        return opened;
    }
}
