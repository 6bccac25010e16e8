package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.newName;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.CopyOutcome;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.PictureCopies;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesystemPictureCopiesTest {
    @TempDir
    private Path directory;

    private FilesystemSettings pictures;
    private FilesystemSettings copied;
    private ImageStore store;

    @BeforeEach
    void createStore() {
        pictures = new FilesystemSettings(directory.resolve("pictures"));
        copied = new FilesystemSettings(directory.resolve("copies"));
        store = new FilesystemImageStore(pictures, Runnable::run);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copiesEachPictureOnce(boolean links) throws IOException {
        UniqueName name = commit(1);
        PictureCopies copies = copies(links);

        for (Rendition which : Rendition.values()) {
            assertEquals(CopyOutcome.COPIED, copies.copy(FOLDER, name, which));
            assertEquals(CopyOutcome.PRESENT, copies.copy(FOLDER, name, which));
            assertEquals(CopyOutcome.PRESENT, copies(!links).copy(FOLDER, name, which));
            assertArrayEquals(
                    Files.readAllBytes(place(pictures, name, which)), Files.readAllBytes(place(copied, name, which)));
            assertEquals(links, Files.isSameFile(place(pictures, name, which), place(copied, name, which)));
        }
        copies.force();
        try (Stream<StoredName> names = copies.names()) {
            assertEquals(List.of(new StoredName(FOLDER, name)), names.toList());
        }
    }

    @Test
    void tellsOfAPictureThatIsNotThere() {
        PictureCopies copies = copies(true);

        assertEquals(CopyOutcome.MISSING, copies.copy(FOLDER, newName(), Rendition.ORIGINAL));
        copies.delete(FOLDER, newName());
        copies.force();
    }

    /** What makes hard links safe. */
    @Test
    void aLinkKeepsItsBytesWhenTheStoreReplacesOrDeletes() throws IOException {
        UniqueName name = commit(2);
        PictureCopies copies = copies(true);
        copies.copy(FOLDER, name, Rendition.STANDARD);
        copies.copy(FOLDER, name, Rendition.ORIGINAL);
        byte[] old = Files.readAllBytes(place(copied, name, Rendition.STANDARD));

        store.replace(FOLDER, name, Rendition.STANDARD, renditions(3).standard());
        assertArrayEquals(old, Files.readAllBytes(place(copied, name, Rendition.STANDARD)));
        store.delete(FOLDER, name);
        assertArrayEquals(bytes(100, 2), Files.readAllBytes(place(copied, name, Rendition.ORIGINAL)));
    }

    @Test
    void followsARenditionThatWasMadeAnew() throws IOException {
        UniqueName name = commit(4);
        PictureCopies copies = copies(true);
        copies.copy(FOLDER, name, Rendition.THUMBNAIL);
        store.replace(FOLDER, name, Rendition.THUMBNAIL, renditions(5).standard());

        assertEquals(CopyOutcome.COPIED, copies.copy(FOLDER, name, Rendition.THUMBNAIL));
        assertArrayEquals(
                renditions(5).standard().encoded(), Files.readAllBytes(place(copied, name, Rendition.THUMBNAIL)));
    }

    @Test
    void deletesCopiesAndNoPictures() throws IOException {
        UniqueName name = commit(6);
        PictureCopies copies = copies(true);
        copies.copy(FOLDER, name, Rendition.ORIGINAL);
        copies.delete(FOLDER, name);

        assertFalse(Files.exists(place(copied, name, Rendition.ORIGINAL)));
        assertTrue(Files.exists(place(pictures, name, Rendition.ORIGINAL)));
    }

    private PictureCopies copies(boolean links) {
        return new FilesystemPictureCopies(pictures, copied, links);
    }

    private UniqueName commit(int seed) throws IOException {
        UniqueName name = newName();
        store.commit(FOLDER, name, stage(store, bytes(100, seed)), renditions(seed));
        return name;
    }

    private static Path place(FilesystemSettings settings, UniqueName name, Rendition which) {
        return new StoreFiles(settings.root()).picture(FOLDER, name, which);
    }
}
