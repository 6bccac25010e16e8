package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.persistence.UploadingProcess.Acknowledged;
import io.photointake.application.port.AcceptedImages;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
        }
        List<Acknowledged> all = new ArrayList<>();
        for (int death = 0; death < 2; death++) {
            List<Acknowledged> acknowledged = UploadingProcess.killAfter(UPLOADS, settings);
            assertTrue(acknowledged.size() >= UPLOADS, "it was killed in the middle of its work");
            all.addAll(acknowledged);
        }
        try (Database database = Database.open(settings)) {
            for (Acknowledged each : all) {
                Optional<UploadedImage> found = database.imageRepository().find(each.name());
                assertEquals(Optional.of(each.id()), found.map(UploadedImage::id));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfDeletedPhotosAreNotUsedAgainAfterAnotherDeath(Dialect dialect) throws Exception {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
        }
        OptionalLong newest = UploadingProcess.killAfter(UPLOADS, settings).stream()
                .map(Acknowledged::id)
                .mapToLong(ImageId::value)
                .max();
        TestDatabase.execute(settings, "DELETE FROM photo");
        long first = UploadingProcess.killAfter(1, settings).get(0).id().value();
        assertTrue(first > newest.orElseThrow(), first + " after " + newest);
        try (Database database = Database.open(settings)) {
            UploadedImage next = database.imageRepository()
                    .add(List.of(AcceptedImages.aPhoto()), Optional.empty())
                    .get(0);
            assertTrue(next.id().value() > first);
        }
    }
}
