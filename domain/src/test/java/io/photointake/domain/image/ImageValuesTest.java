package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of this package that have a rule or two. */
class ImageValuesTest {
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void anImageIdIsPositive(long value) {
        assertThrows(IllegalArgumentException.class, () -> new ImageId(value));
    }

    @Test
    void aPhotoCodeIsANumberInDecimal() {
        assertEquals("1", new PhotoCode(new ImageId(1)).text());
        assertEquals("9223372036854775807", new PhotoCode(new ImageId(Long.MAX_VALUE)).text());
    }

    @Test
    void aDigestIsASha256InLowerCase() {
        assertEquals("0f".repeat(32), new ContentDigest("0f".repeat(32)).hex());
        for (String wrong : List.of("", "0F".repeat(32), "0f".repeat(31), "0f".repeat(33), "0g".repeat(32))) {
            assertThrows(IllegalArgumentException.class, () -> new ContentDigest(wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({"original, ORIGINAL", "STANDARD, STANDARD", "Thumbnail, THUMBNAIL"})
    void aRenditionIsReadInAnyCase(String segment, Rendition rendition) {
        assertEquals(Optional.of(rendition), Rendition.parse(segment));
        assertEquals(Optional.empty(), Rendition.parse(segment + " "));
    }

    @Test
    void renditionsHaveTheFoldersOfTheirUrls() {
        assertEquals(
                List.of("Original", "Standard", "Thumbnail"),
                Arrays.stream(Rendition.values()).map(Rendition::folder).toList());
    }

    @ParameterizedTest
    @EnumSource(ImageDefect.Kind.class)
    void aDefectIsAnInvalidFileWithAdviceOfItsOwn(ImageDefect.Kind kind) {
        Violation violation = new ImageDefect(kind, "the file ends before the picture does").violation();

        assertEquals(ErrorCode.INVALID_FILE, violation.code());
        assertEquals(ErrorCategory.INVALID, violation.category());
        assertEquals("file", violation.field());
        assertEquals("The file was not accepted: the file ends before the picture does", violation.message());
        long sameAdvice = Arrays.stream(ImageDefect.Kind.values())
                .filter(other -> new ImageDefect(other, "").violation().fix().equals(violation.fix()))
                .count();
        assertEquals(1, sameAdvice);
    }

    @Test
    void anUploadedImageKnowsTheFormatOfEachPicture() {
        UploadedImage image = transparentHeic().recorded(new ImageId(7), new PhotoCode(new ImageId(5)));

        assertEquals(ImageFormat.HEIC, image.formatOf(Rendition.ORIGINAL));
        assertEquals(ImageFormat.PNG, image.formatOf(Rendition.STANDARD));
        assertEquals(ImageFormat.JPEG, image.formatOf(Rendition.THUMBNAIL));
        assertEquals(image.accepted().uniqueName(), image.uniqueName());
        assertEquals("5", image.photoCode().text());
    }

    private static AcceptedImage transparentHeic() {
        PixelSize size = new PixelSize(10, 20);
        return new AcceptedImage(
                new WebsiteId(1001),
                Visitor.guest(new UserId("ann")),
                new ImageName("photo.heic"),
                new UniqueName(UUID.randomUUID(), ImageFormat.HEIC),
                new ContentDigest("00".repeat(32)),
                new ImageFacts(ImageFormat.HEIC, size, Orientation.NORMAL, Optional.empty()),
                new Dpi(72),
                new ByteSize(1),
                new RenditionFacts(ImageFormat.PNG, size, new ByteSize(1)),
                new RenditionFacts(ImageFormat.JPEG, size, new ByteSize(1)),
                Instant.EPOCH);
    }
}
