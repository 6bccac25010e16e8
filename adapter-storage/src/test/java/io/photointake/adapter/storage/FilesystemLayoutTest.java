package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.Discarded;
import io.photointake.application.port.StagedContent;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are, and what is made of those found there. */
class FilesystemLayoutTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final UniqueName NAME =
            new UniqueName(UUID.fromString("0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b"), ImageFormat.JPEG);

    @TempDir
    private Path directory;

    private Path root;
    private FilesystemImageStore store;

    @BeforeEach
    void createStore() {
        root = directory.resolve("deep/below");
        store = new FilesystemImageStore(new FilesystemSettings(root), Runnable::run);
    }

    @Test
    void putsEachPictureInItsPlaceAndNothingElse() throws IOException {
        StoreFiles.commit(store, NAME, bytes(10, 1), renditions(1));

        assertEquals(
                Set.of(
                        "acme/Original/0b/9c/0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg",
                        "acme/Standard/0b/9c/0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg",
                        "acme/Thumbnail/0b/9c/0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg"),
                files().all());
        assertArrayEquals(bytes(10, 1), Files.readAllBytes(picture(Rendition.ORIGINAL)));
    }

    @Test
    void findsItsDigitsAtBothEndsOfTheirRange() throws IOException {
        for (String guid : List.of("00ff0000-0000-4000-8000-000000000000", "ff000000-0000-4000-8000-000000000000")) {
            UniqueName name = new UniqueName(UUID.fromString(guid), ImageFormat.PNG);
            StoreFiles.commit(store, name, bytes(1, 1), renditions(1));
            assertTrue(Files.exists(files().picture(FOLDER, name, Rendition.THUMBNAIL)));
        }
        assertEquals(2, namesBefore(Instant.MAX).size());
    }

    @Test
    void stagesOneFileInTheStagingArea() throws IOException {
        try (StagedContent staged = stage(store, bytes(10, 2))) {
            assertEquals(1, files().all().size());
            String file = files().all().iterator().next();
            assertTrue(file.matches("staging/[0-9a-f-]{36}/[0-9a-f-]{36}"), file);
            assertEquals(10, Files.size(root.resolve(file)));
            assertEquals(10, staged.size().bytes());
        }
        assertEquals(Set.of(), files().all());
    }

    @Test
    void sharesARootWithOtherStores() throws IOException {
        FilesystemImageStore other = new FilesystemImageStore(new FilesystemSettings(root), Runnable::run);
        StoreFiles.commit(store, NAME, bytes(10, 3), renditions(3));

        assertTrue(other.open(FOLDER, NAME, Rendition.ORIGINAL).isPresent());
        other.delete(FOLDER, NAME);
        assertTrue(store.open(FOLDER, NAME, Rendition.ORIGINAL).isEmpty());
        try (StagedContent ofTheOther = stage(other, bytes(1, 3))) {
            assertThrows(
                    IllegalArgumentException.class, () -> store.commit(FOLDER, newName(), ofTheOther, renditions(3)));
        }
    }

    @Test
    void tellsANameOnlyWhenItsNewestFileIsOldEnough() throws IOException {
        StoreFiles.commit(store, NAME, bytes(10, 4), renditions(4));
        for (Rendition rendition : Rendition.values()) {
            StoreFiles.setTime(picture(rendition), BEFORE);
        }
        assertEquals(List.of(new StoredName(FOLDER, NAME)), namesBefore(NOW));

        for (Rendition newest : Rendition.values()) {
            StoreFiles.setTime(picture(newest), NOW);
            assertEquals(List.of(), namesBefore(NOW), newest + " is not older than the instant");
            StoreFiles.setTime(picture(newest), BEFORE);
        }
    }

    @Test
    void tellsANameOfWhichOnlyOnePictureIsLeft() throws IOException {
        for (Rendition left : Rendition.values()) {
            StoreFiles.put(picture(left), "left by a process that died");
            StoreFiles.setTime(picture(left), BEFORE);

            assertEquals(List.of(new StoredName(FOLDER, NAME)), namesBefore(NOW));
            store.delete(FOLDER, NAME);
            assertEquals(Set.of(), files().all());
        }
    }

    @Test
    void passesOverWhatItDidNotPutThere() throws IOException {
        String name = NAME.fileName();
        List<String> foreign = List.of(
                "README.txt",
                "not a company/Original/0b/9c/" + name,
                "staging/Original/0b/9c/" + name,
                "acme/notes.txt",
                "acme/Other/0b/9c/" + name,
                "acme/Original/" + name,
                "acme/Original/0b/" + name,
                "acme/Original/0b/9d/" + name,
                "acme/Original/0c/9c/" + name,
                "acme/Original/0b/9c/" + name.toUpperCase(Locale.ROOT),
                "acme/Original/0b/9c/" + name + ".bak",
                "acme/Original/0b/9c/." + name,
                "acme/Original/0b/9c/deep/" + name,
                "acme/Standard/0b/9c/" + name + "/directory.txt",
                "acme/Original/0B/9c/" + name,
                "acme/Original/zz/9c/" + name,
                "acme/Thumbnail/0b/ab",
                "acme/Thumbnail/cd",
                "other/Original");
        for (String file : foreign) {
            StoreFiles.put(root.resolve(file), "foreign");
        }

        assertEquals(List.of(), namesBefore(Instant.MAX));
        assertEquals(new Discarded(0, 0), store.discardStagedBefore(Instant.MAX));
        assertEquals(foreign.size(), files().all().size());
    }

    @Test
    void toleratesPicturesThatVanishWhileItTellsNames() throws IOException {
        for (int number = 0; number < 50; number++) {
            StoreFiles.commit(store, newName(), bytes(1, 5), renditions(5));
        }
        try (Stream<StoredName> names = store.committedBefore(Instant.MAX)) {
            Iterator<StoredName> remaining = names.iterator();
            StoredName first = remaining.next();
            namesBefore(Instant.MAX).forEach(name -> store.delete(name.folder(), name.name()));
            assertEquals(FOLDER, first.folder());
            int told = 1;
            while (remaining.hasNext()) {
                remaining.next();
                told++;
            }
            assertTrue(told < 50, "names are read when they are asked for, not " + told + " ahead");
        }
    }

    @Test
    void discardsStagedFilesByTheirLastWrite() throws IOException {
        Path old = root.resolve("staging/old");
        Path fresh = root.resolve("staging/fresh");
        StoreFiles.put(old, "old");
        StoreFiles.put(fresh, "fresh");
        StoreFiles.setTime(old, NOW.minus(Duration.ofMillis(1)));
        StoreFiles.setTime(fresh, NOW);

        assertEquals(new Discarded(1, 0), store.discardStagedBefore(NOW));
        assertEquals(Set.of("staging/fresh"), files().all());
    }

    @Test
    void finishesAQuarantineThatAProcessBeganThatDied() throws IOException {
        StoreFiles.commit(store, NAME, bytes(10, 6), renditions(6));
        Path inQuarantine = root.resolve("quarantine/acme/0b/9c/" + NAME.fileName());
        StoreFiles.put(inQuarantine.resolve("since-20260304T050607Z"), "");
        Files.createLink(inQuarantine.resolve("Original"), picture(Rendition.ORIGINAL));
        assertEquals(List.of(new StoredName(FOLDER, NAME)), namesBefore(Instant.MAX));

        store.quarantine(FOLDER, NAME, NOW.plusSeconds(60));

        assertEquals(
                Set.of(
                        "quarantine/acme/0b/9c/%s/Original".formatted(NAME.fileName()),
                        "quarantine/acme/0b/9c/%s/Standard".formatted(NAME.fileName()),
                        "quarantine/acme/0b/9c/%s/Thumbnail".formatted(NAME.fileName()),
                        "quarantine/acme/0b/9c/%s/since-20260304T050707Z".formatted(NAME.fileName())),
                files().all());
        Files.createLink(picture(Rendition.STANDARD), inQuarantine.resolve("Standard"));
        assertTrue(store.restore(FOLDER, NAME));
        assertArrayEquals(bytes(10, 6), Files.readAllBytes(picture(Rendition.ORIGINAL)));
        assertEquals(3, files().all().size());
    }

    @Test
    void refusesTheRootOfTheFileSystem() {
        Path top = directory.getRoot();
        assertThrows(IllegalArgumentException.class, () -> new FilesystemSettings(top));
        assertTrue(new FilesystemSettings(Path.of("photos")).root().isAbsolute());
    }

    private List<StoredName> namesBefore(Instant instant) {
        try (Stream<StoredName> names = store.committedBefore(instant)) {
            return names.toList();
        }
    }

    private StoreFiles files() {
        return new StoreFiles(root);
    }

    private Path picture(Rendition rendition) {
        return files().picture(FOLDER, NAME, rendition);
    }
}
