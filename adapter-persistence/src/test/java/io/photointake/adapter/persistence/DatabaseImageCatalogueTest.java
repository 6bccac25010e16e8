package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageCatalogueContract;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.domain.image.UploadedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, and copies of the whole record. */
abstract class DatabaseImageCatalogueTest implements ImageCatalogueContract {
    private final Path folder;
    private final Dialect dialect;
    private final Database database;

    DatabaseImageCatalogueTest(Path folder, Dialect dialect) {
        this.folder = folder;
        this.dialect = dialect;
        this.database = Database.open(TestDatabase.in(folder, dialect));
        TestDatabase.addShops(database);
    }

    @Override
    public ImageRepository repository() {
        return database.imageRepository();
    }

    @Override
    public ImageCatalogue catalogue() {
        return database.imageCatalogue();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void copiesTheRowsOfOneMomentWhileOthersWrite() throws IOException {
        List<UploadedImage> before = recorded(repository(), List.of(aPhoto(), aPhoto()), Optional.empty());
        Path target = Files.createDirectory(folder.resolve("copy"));
        DatabaseSettings copy;
        try (Database other = Database.open(TestDatabase.in(folder, dialect))) {
            copy = other.copyTo(target, "rows");
            recorded(repository(), List.of(aPhoto()), Optional.empty());
        }

        try (Database opened = Database.open(copy)) {
            assertEquals(before, opened.imageCatalogue().after(Optional.empty(), 10));
            assertEquals(2, opened.imageCatalogue().count());
            opened.imageCatalogue().remove(List.of(before.get(0).uniqueName()));
        }
        assertEquals(3, catalogue().count());
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(List.of(copy.file()), files.toList(), "one file has all rows when it is closed");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().contains(Database.COPY_IN_THE_MAKING)));
        }
    }

    @Test
    void refusesToCopyOverAFile() throws IOException {
        DatabaseSettings copy = database.copyTo(folder, "copy");
        assertTrue(Files.size(copy.file()) > 0);

        assertThrows(ImageRepositoryException.class, () -> database.copyTo(folder, "copy"));
    }
}
