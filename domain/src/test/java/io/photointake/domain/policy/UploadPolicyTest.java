package io.photointake.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.DpiRange;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UploadPolicyTest {
    private static final UploadPolicy POLICY = new UploadPolicy(new UploadLimits(
            ByteSize.ofMegabytes(25),
            12 * UploadLimits.MEGAPIXEL,
            Optional.empty(),
            Set.of(ImageFormat.PNG, ImageFormat.JPEG),
            DpiRange.DEFAULT,
            Optional.empty()));

    @Test
    void takesFilesFromOneByteToExactlyTheLimit() {
        assertEquals(Optional.empty(), POLICY.check(new ByteSize(1)));
        assertEquals(Optional.empty(), POLICY.check(ByteSize.ofMegabytes(25)));
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals(
                Optional.of(Violation.of(
                        ErrorCode.INVALID_FILE, "file", "The file is empty", "Choose the photo again and send it")),
                POLICY.check(new ByteSize(0)));
    }

    @Test
    void refusesOneByteTooManyInNumbersThatDiffer() {
        assertEquals(
                Optional.of(tooLarge("The file is 25.1 MB, this website takes at most 25 MB")),
                POLICY.check(new ByteSize(25 * ByteSize.MEGABYTE + 1)));
    }

    @Test
    void saysWhatItCanOfAFileWhoseEndItNeverSaw() {
        assertEquals(
                tooLarge("The file is too large, this website takes at most 25 MB"), POLICY.tooLarge(Optional.empty()));
    }

    @Test
    void tellsTheSizeAClientHasAnnounced() {
        assertEquals(
                tooLarge("The file is 31 MB, this website takes at most 25 MB"),
                POLICY.tooLarge(Optional.of(ByteSize.ofMegabytes(31))));
    }

    @Test
    void takesAnImageOfExactlyTheMostPixels() {
        assertEquals(Optional.empty(), POLICY.check(facts(ImageFormat.JPEG, 4000, 3000)));
    }

    @Test
    void refusesOneRowOfPixelsTooManyAsThePersonSeesIt() {
        ImageFacts turned = new ImageFacts(
                ImageFormat.PNG, new PixelSize(4000, 3001), Orientation.QUARTER_TURN_CLOCKWISE, Optional.empty());

        assertEquals(
                Optional.of(invalid(
                        "The photo has 3001x4000 pixels (12.1 megapixels), this website takes at most 12 megapixels",
                        "Save the photo with fewer pixels and send that")),
                POLICY.check(turned));
    }

    @Test
    void refusesMorePixelsThanAnIntCounts() {
        Violation violation =
                POLICY.check(facts(ImageFormat.PNG, 65_536, 65_536)).orElseThrow();
        assertEquals(ErrorCode.INVALID_FILE, violation.code());
    }

    @Test
    void refusesAFormatTheWebsiteDoesNotTake() {
        assertEquals(
                Optional.of(invalid(
                        "The file is GIF, this website takes JPEG, PNG",
                        "Save the photo as one of JPEG, PNG and send that")),
                POLICY.check(facts(ImageFormat.GIF, 10, 10)));
    }

    @Test
    void reportsTheFirstBrokenRuleOnly() {
        Violation violation =
                POLICY.check(facts(ImageFormat.GIF, 40_000, 40_000)).orElseThrow();
        assertEquals("The file is GIF, this website takes JPEG, PNG", violation.message());
    }

    private static ImageFacts facts(ImageFormat format, int width, int height) {
        return new ImageFacts(format, new PixelSize(width, height), Orientation.NORMAL, Optional.empty());
    }

    private static Violation invalid(String message, String fix) {
        return Violation.of(ErrorCode.INVALID_FILE, "file", message, fix);
    }

    private static Violation tooLarge(String message) {
        return new Violation(
                ErrorCode.INVALID_FILE,
                ErrorCategory.TOO_LARGE,
                "file",
                message,
                "Send a smaller file: save the photo as JPEG, or with fewer pixels");
    }
}
