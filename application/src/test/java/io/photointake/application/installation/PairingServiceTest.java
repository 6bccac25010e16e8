package io.photointake.application.installation;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.photointake.application.library.Shelf;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemoryInstallationRepository;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairingServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("prints");
    private static final InstallationId ID = new InstallationId(UUID.randomUUID());
    private static final InstallationId OTHER = new InstallationId(UUID.randomUUID());

    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InMemoryInstallationRepository database = new InMemoryInstallationRepository(FOLDER, images);
    private final InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private final PairingService pairing = new PairingService(database, store, ID::value);

    @Test
    void twoThatAreNewBecomeAPair() {
        assertEquals(new Pairing.Unmarked(), pairing.check());
        assertEquals(new Pairing.Paired(ID, Pairing.Change.CREATED), pairing.pair(false));
        assertEquals(new Pairing.Paired(ID, Pairing.Change.NONE), pairing.pair(false));
        assertEquals(new Pairing.Paired(ID, Pairing.Change.NONE), pairing.check());
    }

    @Test
    void finishesWhatAProcessBeganThatDied() {
        database.claim(OTHER);

        assertEquals(new Pairing.Paired(OTHER, Pairing.Change.CREATED), pairing.pair(false));
        assertEquals(Optional.of(OTHER), store.installation());
    }

    @Test
    void twoOfDifferentInstallationsNeverBecomeAPair() {
        database.claim(ID);
        store.claim(OTHER);

        assertEquals(new Pairing.Apart(ID, OTHER), pairing.check());
        assertEquals(new Pairing.Apart(ID, OTHER), pairing.pair(false));
        assertEquals(new Pairing.Apart(ID, OTHER), pairing.pair(true));
    }

    @Test
    void adoptsAnInstallationThatHadNoIdOnceItsPicturesAreFound() {
        photos(10, 10);

        assertEquals(new Pairing.Unmarked(), pairing.check());
        assertEquals(new Pairing.Paired(ID, Pairing.Change.ADOPTED), pairing.pair(false));
        assertEquals(Optional.of(ID), database.installation());
        assertEquals(Optional.of(ID), store.installation());
    }

    @Test
    void adoptsAnOldCopyOfTheDatabaseThatHadNoId() {
        photos(10, 10);
        store.claim(OTHER);

        assertEquals(new Pairing.Paired(OTHER, Pairing.Change.ADOPTED), pairing.pair(false));
    }

    @Test
    void refusesADatabaseWhosePicturesAreNotThere() {
        photos(10, 4);

        assertEquals(new Pairing.MissingPictures(10, 4), pairing.pair(false));
        assertUnmarked();
        assertInstanceOf(Pairing.Paired.class, pairing.pair(true));
    }

    @Test
    void looksForTheNewestHundredOnly() {
        photos(50, 0);
        photos(100, 51);

        assertInstanceOf(Pairing.Paired.class, pairing.pair(false));
    }

    @Test
    void refusesPicturesThatAnEmptyDatabaseDoesNotKnow() {
        Shelf.put(store, FOLDER, newName());

        assertEquals(new Pairing.UnknownPictures(), pairing.pair(false));
        assertUnmarked();
        assertEquals(new Pairing.Paired(ID, Pairing.Change.ADOPTED), pairing.pair(true));
    }

    @Test
    void refusesQuarantinedPicturesThatAnEmptyDatabaseDoesNotKnow() {
        UniqueName name = newName();
        Shelf.put(store, FOLDER, name);
        store.quarantine(FOLDER, name, Instant.now());

        assertEquals(new Pairing.UnknownPictures(), pairing.pair(false));
    }

    @Test
    void refusesAnEmptyDatabaseForAStoreThatBelongsSomewhere() {
        store.claim(OTHER);

        assertEquals(new Pairing.UnknownPictures(), pairing.pair(false));
    }

    private void photos(int recorded, int withPictures) {
        for (int number = 0; number < recorded; number++) {
            AcceptedImage image = AcceptedImages.aPhoto();
            if (number >= recorded - withPictures) {
                Shelf.put(store, FOLDER, image.uniqueName());
            }
            recorded(images, List.of(image), Optional.empty());
        }
    }

    private void assertUnmarked() {
        assertEquals(Optional.empty(), database.installation());
        assertEquals(Optional.empty(), store.installation());
    }

    private static UniqueName newName() {
        return new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
    }
}
