package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.persistence.UploadingProcess.Acknowledged;
import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.UploadedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledProcessTest {
    private static final int UPLOADS = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyAcknowledgedPhotoSurvivesTheProcessThatAcknowledgedIt(Dialect dialect) throws Exception {
        DatabaseSettings settings = shopsIn(dialect);
        List<Acknowledged> all = new ArrayList<>();
        for (int death = 0; death < 2; death++) {
            List<Acknowledged> acknowledged = UploadingProcess.killedAfter(UPLOADS, settings);
            assertTrue(acknowledged.size() >= UPLOADS, "it was killed in the middle of its work");
            all.addAll(acknowledged);
        }
        try (Database database = Database.open(settings)) {
            assertOnRecord(all, database.imageRepository());
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfDeletedPhotosAreNotUsedAgainAfterAnotherDeath(Dialect dialect) throws Exception {
        DatabaseSettings settings = shopsIn(dialect);
        long newest = newest(UploadingProcess.killedAfter(UPLOADS, settings));
        TestDatabase.execute(settings, "DELETE FROM photo");
        List<Acknowledged> later = UploadingProcess.killedAfter(1, settings);
        assertTrue(later.get(0).id().value() > newest, later + " after " + newest);
        try (Database database = Database.open(settings)) {
            assertTrue(add(database.imageRepository()).id().value() > newest(later));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessMayWriteBesideThisOneAndDie(Dialect dialect) throws Exception {
        DatabaseSettings settings = shopsIn(dialect);
        try (Database database = Database.open(settings);
                UploadingProcess other = UploadingProcess.start(settings)) {
            ImageRepository repository = database.imageRepository();
            List<Acknowledged> theirs = other.acknowledged(1);
            List<UploadedImage> ours = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                ours.add(add(repository));
            }
            theirs.addAll(other.acknowledged(UPLOADS));
            theirs.addAll(other.kill());
            assertTrue(theirs.size() > UPLOADS, "the other did not fail");
            ours.add(add(repository));
            assertOnRecord(theirs, repository);
            ours.forEach(each -> assertEquals(Optional.of(each), repository.find(each.uniqueName())));
        }
    }

    /** H2's first process serves the others; they must get over its death. */
    @ParameterizedTest
    @EnumSource
    void theProcessThatOpenedTheFileFirstMayDie(Dialect dialect) throws Exception {
        DatabaseSettings settings = shopsIn(dialect);
        try (UploadingProcess first = UploadingProcess.start(settings)) {
            List<Acknowledged> theirs = first.acknowledged(1);
            try (Database database = Database.open(settings)) {
                ImageRepository repository = database.imageRepository();
                UploadedImage ours = add(repository);
                assertTrue(repository.isReady());
                theirs.addAll(first.kill());
                Assertions.assertDoesNotThrow(() -> add(repository));
                assertOnRecord(theirs, repository);
                assertEquals(Optional.of(ours), repository.find(ours.uniqueName()));
            }
        }
    }

    private DatabaseSettings shopsIn(Dialect dialect) {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
        }
        return settings;
    }

    private static UploadedImage add(ImageRepository repository) {
        return recorded(repository, List.of(aPhoto()), Optional.empty()).get(0);
    }

    private static long newest(List<Acknowledged> photos) {
        return photos.stream().mapToLong(each -> each.id().value()).max().orElseThrow();
    }

    private static void assertOnRecord(List<Acknowledged> photos, ImageRepository repository) {
        for (Acknowledged each : photos) {
            assertEquals(Optional.of(each.id()), repository.find(each.name()).map(UploadedImage::id));
        }
    }
}
