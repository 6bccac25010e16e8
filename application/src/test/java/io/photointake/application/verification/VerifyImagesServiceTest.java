package io.photointake.application.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.library.SettableClock;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreFixture;
import io.photointake.application.port.InMemoryImageCatalogue;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.port.StoredName;
import io.photointake.application.port.TestImages;
import io.photointake.application.reception.PostedFile;
import io.photointake.application.reception.ReceiveFileService;
import io.photointake.application.reception.Reception;
import io.photointake.application.upload.Caller;
import io.photointake.application.upload.UploadImageCommand;
import io.photointake.application.upload.UploadImageService;
import io.photointake.application.upload.UploadResult;
import io.photointake.application.verification.PictureFault.Kind;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyImagesServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final InMemoryImageStore store = new InMemoryImageStore(clock);
    private final InMemoryImageRepository repository = new InMemoryImageRepository();
    private final InMemoryImageCatalogue catalogue = new InMemoryImageCatalogue(repository);
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final ConfiguredWebsite shop = shop();
    private final List<Long> read = new ArrayList<>();
    private final List<VerificationStep> steps = new ArrayList<>();

    @Test
    void findsNothingWrongWithWhatWasUploaded() throws IOException {
        upload(TestImages.jpeg(1600, 1200));
        upload(TestImages.halfTransparentPng(300, 200));

        assertTrue(verify(false));

        assertEquals(2, photos().size());
        assertTrue(photos().stream().allMatch(VerificationStep.Photo::isWhole));
        assertTrue(read.stream().mapToLong(Long::longValue).sum() > 0);
    }

    @Test
    void findsAFlippedByteInAnOriginal() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        byte[] original = bytes(image, Rendition.ORIGINAL);
        original[original.length / 2] ^= 1;
        lay(image, Rendition.ORIGINAL, original);

        verify(true);

        assertEquals(List.of(Kind.OTHER_CONTENT), left());
    }

    @Test
    void findsAShortOriginal() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        lay(image, Rendition.ORIGINAL, Arrays.copyOf(bytes(image, Rendition.ORIGINAL), 100));

        verify(false);

        assertEquals(List.of(Kind.OTHER_LENGTH), left());
    }

    @ParameterizedTest
    @EnumSource
    void findsAMissingPicture(Rendition which) throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        store.put(FOLDER, image.uniqueName(), which, Optional.empty());

        verify(false);

        assertEquals(List.of(Kind.MISSING), left());
        assertEquals(which, photos().get(0).left().get(0).picture());
    }

    @Test
    void findsARenditionThatDoesNotDecode() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        byte[] standard = bytes(image, Rendition.STANDARD);
        Arrays.fill(standard, standard.length / 2, standard.length, (byte) 0);
        lay(image, Rendition.STANDARD, standard);

        verify(false);

        assertEquals(List.of(Kind.UNDECODABLE), left());
    }

    @Test
    void findsARenditionThatIsAnotherThanTheRowSays() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        RenditionFacts facts = image.accepted().thumbnail();
        catalogue.changeRenditions(
                image.uniqueName(),
                image.accepted().standard(),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(5, 5), facts.bytes()));

        verify(false);

        assertEquals(List.of(Kind.OTHER_FACTS), left());
    }

    @Test
    void makesRenditionsAnewAndRecordsWhatTheyAreNow() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        byte[] standard = bytes(image, Rendition.STANDARD);
        store.put(FOLDER, image.uniqueName(), Rendition.STANDARD, Optional.empty());
        RenditionFacts otherEngine = new RenditionFacts(
                ImageFormat.PNG,
                new PixelSize(9, 9),
                image.accepted().standard().bytes());
        catalogue.changeRenditions(
                image.uniqueName(), otherEngine, image.accepted().thumbnail());

        verify(true);

        assertEquals(List.of(), left());
        assertEquals(Kind.MISSING, photos().get(0).mended().get(0).kind());
        assertArrayEquals(standard, bytes(image, Rendition.STANDARD));
        assertEquals(List.of(image), repository.all());
        steps.clear();
        verify(false);
        assertTrue(photos().get(0).isWhole());
    }

    @Test
    void takesBackFromQuarantineWhatIsOnRecord() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        byte[] original = bytes(image, Rendition.ORIGINAL);
        store.quarantine(FOLDER, image.uniqueName(), clock.instant());

        verify(false);
        assertEquals(List.of(Kind.MISSING, Kind.MISSING, Kind.MISSING), left());
        steps.clear();
        verify(true);

        assertEquals(List.of(), left());
        assertEquals(3, photos().get(0).mended().size());
        assertArrayEquals(original, bytes(image, Rendition.ORIGINAL));
    }

    @Test
    void makesNothingAnewFromAnOriginalThatIsBroken() throws IOException {
        UploadedImage image = upload(TestImages.jpeg(640, 480));
        lay(image, Rendition.ORIGINAL, new byte[] {1});
        store.put(FOLDER, image.uniqueName(), Rendition.THUMBNAIL, Optional.empty());

        verify(true);

        assertEquals(List.of(Kind.OTHER_LENGTH, Kind.MISSING), left());
        assertTrue(store.open(FOLDER, image.uniqueName(), Rendition.THUMBNAIL).isEmpty());
    }

    @Test
    void tellsOfNoDamageWhereAPhotoWasDeletedMeanwhile() throws IOException {
        UploadedImage first = upload(TestImages.jpeg(64, 48));
        UploadedImage second = upload(TestImages.jpeg(64, 48));

        assertTrue(verify(true, Optional.empty(), step -> {
            if (step instanceof VerificationStep.Photo photo && photo.image().equals(first)) {
                repository.forget(List.of(second.uniqueName()));
                store.delete(FOLDER, second.uniqueName());
            }
            return true;
        }));

        assertEquals(List.of(), left());
    }

    @Test
    void stopsWhenToldToAndGoesOnAfterThePhotoItWasAt() throws IOException {
        List<UploadedImage> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(upload(TestImages.jpeg(64, 48)));
        }

        assertFalse(verify(false, Optional.empty(), step -> photos().size() < 2));
        assertEquals(2, photos().size());
        steps.clear();
        assertTrue(verify(false, Optional.of(all.get(1)), step -> true));

        assertEquals(
                all.subList(2, 5),
                photos().stream().map(VerificationStep.Photo::image).toList());
    }

    @Test
    void tellsOfOldBytesThatAreOnNoRecordAndLeavesThem() throws IOException {
        upload(TestImages.jpeg(64, 48));
        UniqueName old = new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
        store.put(FOLDER, old, Rendition.THUMBNAIL, Optional.of(new byte[1]));
        clock.pass(HOUR.plusMillis(1));
        store.put(
                FOLDER,
                new UniqueName(UUID.randomUUID(), ImageFormat.JPEG),
                Rendition.THUMBNAIL,
                Optional.of(new byte[1]));

        assertTrue(verify(true));

        assertEquals(
                List.of(new StoredName(FOLDER, old)),
                steps.stream()
                        .filter(VerificationStep.Unrecorded.class::isInstance)
                        .map(step -> ((VerificationStep.Unrecorded) step).stored())
                        .toList());
        assertEquals(3, store.committedCount());
    }

    private boolean verify(boolean repairs) {
        return verify(repairs, Optional.empty(), step -> true);
    }

    private boolean verify(boolean repairs, Optional<UploadedImage> last, Predicate<VerificationStep> goOn) {
        VerifyImages verification = new VerifyImagesService(
                catalogue, repository, sites, store, new SimpleImageProcessor(), clock, read::add);
        return verification.verify(new VerifyImagesCommand(last.map(UploadedImage::id), HOUR, repairs), step -> {
            steps.add(step);
            return goOn.test(step);
        });
    }

    private List<VerificationStep.Photo> photos() {
        return steps.stream()
                .filter(VerificationStep.Photo.class::isInstance)
                .map(VerificationStep.Photo.class::cast)
                .toList();
    }

    private List<Kind> left() {
        return photos().stream()
                .flatMap(photo -> photo.left().stream())
                .map(PictureFault::kind)
                .toList();
    }

    private void lay(UploadedImage image, Rendition which, byte[] bytes) {
        store.put(FOLDER, image.uniqueName(), which, Optional.of(bytes));
    }

    private byte[] bytes(UploadedImage image, Rendition which) throws IOException {
        ContentSource content = store.open(FOLDER, image.uniqueName(), which).orElseThrow();
        return ImageStoreFixture.read(content).clone();
    }

    private UploadedImage upload(byte[] file) throws IOException {
        ImageStore target = store;
        PostedFile posted =
                new PostedFile("postedFile", new ImageName("x"), new ByteArrayInputStream(file), Optional.empty());
        Reception reception = new ReceiveFileService(target).receive(posted, UploadLimits.DEFAULT);
        UploadResult result = new UploadImageService(
                        new SimpleImageProcessor(), target, repository, clock, UUID::randomUUID)
                .upload(new UploadImageCommand(
                        shop,
                        Caller.at("192.0.2.7"),
                        Visitor.registered(new UserId("ann")),
                        "userId",
                        Optional.empty(),
                        Optional.empty(),
                        DpiRule.REQUESTED_ELSE_EMBEDDED,
                        List.of(((Reception.Received) reception).file())));
        return ((UploadResult.Stored) result).images().get(0);
    }

    private ConfiguredWebsite shop() {
        Company company = sites.addCompany("Acme", FOLDER);
        ConfiguredWebsite website = ConfiguredWebsite.of(
                new Website(new WebsiteId(1001), company, "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT);
        sites.addWebsite(website);
        return website;
    }
}
