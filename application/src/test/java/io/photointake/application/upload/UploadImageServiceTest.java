package io.photointake.application.upload;

import static io.photointake.application.upload.UploadBench.ANN;
import static io.photointake.application.upload.UploadBench.CLOCK;
import static io.photointake.application.upload.UploadBench.FOLDER;
import static io.photointake.application.upload.UploadBench.NOW;
import static io.photointake.application.upload.UploadBench.SHOP;
import static io.photointake.application.upload.UploadBench.command;
import static io.photointake.application.upload.UploadBench.moving;
import static io.photointake.application.upload.UploadBench.refused;
import static io.photointake.application.upload.UploadBench.stored;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadImageServiceTest {
    private static final UUID GUID = UUID.fromString("0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b");
    private static final Visitor GUEST = Visitor.guest(new UserId("guest"));

    private final UploadBench bench = new UploadBench();

    @Test
    void recordsWhatTheFileIsAndWhoseItIs() throws NoSuchAlgorithmException {
        byte[] photo = TestMetadata.withJfifDensity(TestImages.jpeg(1600, 1200), 300);
        UploadImage service =
                new UploadImageService(new SimpleImageProcessor(), bench.store, bench.repository, CLOCK, () -> GUID);

        UploadedImage image = stored(service.upload(command(bench.received("beach.png", photo))))
                .get(0);

        AcceptedImage accepted = image.accepted();
        assertEquals(SHOP.id(), accepted.website());
        assertEquals(ANN, accepted.owner());
        assertEquals("beach.png", accepted.name().value());
        assertEquals(new UniqueName(GUID, ImageFormat.JPEG), accepted.uniqueName());
        assertEquals(sha256(photo), accepted.digest().hex());
        assertEquals(new ByteSize(photo.length), accepted.bytes());
        assertEquals(new PixelSize(1600, 1200), accepted.facts().stored());
        assertEquals(Optional.of(new Density(300, 300)), accepted.facts().density());
        assertEquals(new Dpi(300), accepted.dpi());
        assertEquals(new PixelSize(1024, 768), accepted.standard().size());
        assertEquals(new PixelSize(200, 150), accepted.thumbnail().size());
        assertEquals(NOW.truncatedTo(ChronoUnit.MILLIS), accepted.acceptedAt());
        assertEquals(new PhotoCode(image.id()), image.photoCode());
        assertEquals(List.of(image), bench.repository.all());
    }

    @Test
    void keepsTheOriginalToTheLastBitAndRenditionsWithTheDecidedDpi() throws IOException {
        byte[] photo = TestMetadata.withJfifDensity(TestImages.jpeg(300, 100), 240);

        UploadedImage image = stored(bench.service().upload(command(bench.received("a.jpg", photo))))
                .get(0);

        byte[] standard = read(image, Rendition.STANDARD);
        byte[] thumbnail = read(image, Rendition.THUMBNAIL);
        assertArrayEquals(photo, read(image, Rendition.ORIGINAL));
        assertEquals(300, TestImages.decoded(standard).getWidth());
        assertEquals(200, TestImages.decoded(thumbnail).getWidth());
        assertEquals(240, TestMetadata.densityOf(standard));
        assertEquals(240, TestMetadata.densityOf(thumbnail));
        assertEquals(new ByteSize(standard.length), image.accepted().standard().bytes());
        assertEquals(
                new ByteSize(thumbnail.length), image.accepted().thumbnail().bytes());
        assertEquals(0, bench.store.stagedCount());
    }

    @Test
    void recordsATurnedPhotoAsItLiesAndItsRenditionsUpright() {
        byte[] photo = TestMetadata.withExif(TestImages.jpeg(1600, 1200), 6);

        AcceptedImage accepted =
                upload(command(bench.received("a.jpg", photo))).get(0).accepted();

        assertEquals(Orientation.QUARTER_TURN_CLOCKWISE, accepted.facts().orientation());
        assertEquals(new PixelSize(1600, 1200), accepted.facts().stored());
        assertEquals(new PixelSize(768, 1024), accepted.standard().size());
    }

    @Test
    void givesTheSameBytesTheSamePhotoCodeUnderNamesOfTheirOwn() {
        byte[] photo = TestImages.jpeg(40, 30);
        UploadedImage first = upload(command(bench.received("a.jpg", photo))).get(0);

        List<UploadedImage> later =
                upload(command(bench.received("b.jpg", photo), bench.received("c.jpg", TestImages.jpeg(30, 40))));

        assertEquals(first.photoCode(), later.get(0).photoCode());
        assertNotEquals(first.uniqueName(), later.get(0).uniqueName());
        assertEquals(new PhotoCode(later.get(1).id()), later.get(1).photoCode());
    }

    @Test
    void answersSeveralFilesInTheOrderPosted() {
        List<UploadedImage> images = upload(command(
                bench.received("b.png", TestImages.png(10, 10)),
                bench.received("a.jpg", TestImages.jpeg(20, 20)),
                bench.received("c.jpg", TestImages.jpeg(30, 30))));

        assertEquals(
                List.of("b.png", "a.jpg", "c.jpg"),
                images.stream().map(image -> image.accepted().name().value()).toList());
        assertEquals(3, bench.store.committedCount());
        assertEquals(images, bench.repository.all());
    }

    @Test
    void movesTheGuestsPhotosToWhoUploads() {
        upload(moving(new UserId("nobody"), GUEST, aPhoto()));

        upload(moving(GUEST.id(), ANN, aPhoto()));

        assertEquals(List.of(ANN, ANN), owners());
    }

    @Test
    void leavesPhotosWhereTheyAreIfThePreviousOwnerIsTheOwner() {
        upload(moving(new UserId("nobody"), GUEST, aPhoto()));

        upload(moving(GUEST.id(), Visitor.registered(GUEST.id()), aPhoto()));

        assertEquals(List.of(GUEST, Visitor.registered(GUEST.id())), owners());
    }

    @Test
    void movesNothingIfTheUploadIsRefused() {
        upload(moving(new UserId("nobody"), GUEST, aPhoto()));

        refused(bench.service().upload(moving(GUEST.id(), ANN, bench.received("a.txt", new byte[] {1, 2, 3}))));

        assertEquals(List.of(GUEST), owners());
    }

    @Test
    void needsAFile() {
        assertThrows(IllegalArgumentException.class, UploadBench::command);
    }

    private ReceivedFile aPhoto() {
        return bench.received("a.jpg", TestImages.jpeg(20, 20));
    }

    private List<UploadedImage> upload(UploadImageCommand command) {
        return stored(bench.service().upload(command));
    }

    private List<Visitor> owners() {
        return bench.repository.all().stream()
                .map(image -> image.accepted().owner())
                .toList();
    }

    private byte[] read(UploadedImage image, Rendition rendition) throws IOException {
        ContentSource content =
                bench.store.open(FOLDER, image.uniqueName(), rendition).orElseThrow();
        try (InputStream stream = Channels.newInputStream(content.open())) {
            return stream.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
