package io.photointake.application.library;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.LostContentException;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenImageServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");

    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final ImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private final OpenImage openImage = new OpenImageService(images, sites, store);
    private final Company acme = sites.addCompany("Acme", FOLDER);
    private final Website shop = new Website(AcceptedImages.SHOP, acme, "Shop", AllowedOrigins.ANY);
    private final AcceptedImage photo = AcceptedImages.aPhoto();

    @BeforeEach
    void aShop() {
        sites.addWebsite(ConfiguredWebsite.of(shop, UploadLimits.DEFAULT));
        sites.addCompany("Other", new CompanyFolder("Other"));
    }

    @Test
    void opensEachPictureOfAPhoto() throws IOException {
        UploadedImage onRecord = record(photo);
        Shelf.put(store, FOLDER, photo.uniqueName());

        assertArrayEquals(Shelf.ORIGINAL, read(open("Acme", Rendition.ORIGINAL)));
        assertArrayEquals(Shelf.STANDARD, read(open("Acme", Rendition.STANDARD)));
        assertArrayEquals(Shelf.THUMBNAIL, read(open("Acme", Rendition.THUMBNAIL)));
        OpenedImage opened = open("Acme", Rendition.STANDARD).orElseThrow();
        assertEquals(onRecord, opened.image());
        assertEquals(shop, opened.site().website());
        assertEquals(Rendition.STANDARD, opened.rendition());
    }

    @Test
    void tellsTheFormatOfEachPictureWhateverTheNameEndsIn() {
        AcceptedImage heic = AcceptedImages.turnedPhotoWithEmoji();
        sites.addWebsite(ConfiguredWebsite.of(
                new Website(heic.website(), acme, "Other shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        record(heic);
        Shelf.put(store, FOLDER, heic.uniqueName());

        assertEquals(
                List.of(ImageFormat.HEIC, ImageFormat.JPEG, ImageFormat.PNG),
                List.of(Rendition.values()).stream()
                        .map(rendition -> openImage
                                .open("Acme", rendition, heic.uniqueName())
                                .orElseThrow()
                                .format())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "ACME", "aCmE"})
    void opensAFolderInAnyCase(String folder) {
        record(photo);
        Shelf.put(store, FOLDER, photo.uniqueName());

        assertTrue(open(folder, Rendition.ORIGINAL).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "Nobody", "", "Acm", "Acme ", "../Acme", "staging"})
    void opensNothingInAnotherFolder(String folder) {
        record(photo);
        Shelf.put(store, FOLDER, photo.uniqueName());

        assertEquals(Optional.empty(), open(folder, Rendition.ORIGINAL));
    }

    @Test
    void opensNothingThatIsNotOnRecordThoughItsBytesAreThere() {
        UniqueName orphan = new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
        Shelf.put(store, FOLDER, orphan);

        assertEquals(Optional.empty(), openImage.open("Acme", Rendition.ORIGINAL, orphan));
    }

    @Test
    void saysThatThePhotoIsDamagedWhoseBytesAreGone() {
        record(photo);

        for (Rendition rendition : Rendition.values()) {
            String message = String.valueOf(assertThrows(LostContentException.class, () -> open("Acme", rendition))
                    .getMessage());
            assertTrue(
                    message.contains(
                            rendition.folder() + "/" + photo.uniqueName().fileName()),
                    message);
        }
    }

    @Test
    void saysThatThePhotoIsDamagedWhoseOriginalHasAnotherLength() {
        AcceptedImage longer = withBytes(photo, Shelf.ORIGINAL.length + 1L);
        recorded(images, List.of(longer), Optional.empty());
        Shelf.put(store, FOLDER, photo.uniqueName());

        assertThrows(LostContentException.class, () -> open("Acme", Rendition.ORIGINAL));
        assertTrue(open("Acme", Rendition.STANDARD).isPresent());
    }

    @Test
    void opensNothingThatIsDeletedAfterItsRowWasRead() {
        UploadedImage onRecord = record(photo);
        ImageStore deleting = (ImageStore) Proxy.newProxyInstance(
                ImageStore.class.getClassLoader(), new Class<?>[] {ImageStore.class}, (self, method, given) -> {
                    images.remove(
                            onRecord.accepted().website(),
                            onRecord.accepted().owner().id(),
                            onRecord.id());
                    return Optional.empty();
                });

        assertEquals(
                Optional.empty(),
                new OpenImageService(images, sites, deleting).open("Acme", Rendition.ORIGINAL, photo.uniqueName()));
    }

    @Test
    void opensNothingOfAWebsiteThatIsGone() {
        AcceptedImage strays = AcceptedImages.aPhotoOf(AcceptedImages.ANN, AcceptedImages.OTHER_SHOP);
        record(strays);
        Shelf.put(store, FOLDER, strays.uniqueName());

        assertEquals(Optional.empty(), openImage.open("Acme", Rendition.ORIGINAL, strays.uniqueName()));
    }

    private UploadedImage record(AcceptedImage image) {
        return recorded(images, List.of(withBytes(image, Shelf.ORIGINAL.length)), Optional.empty())
                .get(0);
    }

    private static AcceptedImage withBytes(AcceptedImage image, long bytes) {
        return new AcceptedImage(
                image.website(),
                image.owner(),
                image.name(),
                image.uniqueName(),
                image.digest(),
                image.facts(),
                image.dpi(),
                new ByteSize(bytes),
                image.standard(),
                image.thumbnail(),
                image.acceptedAt());
    }

    private Optional<OpenedImage> open(String folder, Rendition rendition) {
        return openImage.open(folder, rendition, photo.uniqueName());
    }

    private static byte[] read(Optional<OpenedImage> opened) throws IOException {
        try (InputStream stream =
                Channels.newInputStream(opened.orElseThrow().content().open())) {
            return stream.readAllBytes();
        }
    }
}
