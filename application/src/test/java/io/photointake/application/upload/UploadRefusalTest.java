package io.photointake.application.upload;

import static io.photointake.application.upload.UploadBench.command;
import static io.photointake.application.upload.UploadBench.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.TestImages;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.DpiRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadRefusalTest {
    private static final byte[] NO_IMAGE = {'h', 'e', 'l', 'l', 'o'};
    private static final UploadLimits SMALL_PNGS = new UploadLimits(
            UploadLimits.DEFAULT.maxBytes(),
            400,
            Optional.empty(),
            Set.of(ImageFormat.PNG),
            DpiRange.DEFAULT,
            Optional.empty());

    private final UploadBench bench = new UploadBench();
    private final CountingImageProcessor processor = new CountingImageProcessor();

    @AfterEach
    void nothingIsKept() {
        assertEquals(0, bench.store.committedCount());
        assertEquals(List.of(), bench.repository.all());
    }

    @Test
    void refusesAForbiddenFormatBeforeDecodingIt() {
        List<Violation> violations = refuse(SMALL_PNGS, bench.received("a.png", TestImages.jpeg(10, 10)));

        assertTrue(violations.get(0).message().contains("JPEG"));
        assertEquals(0, processor.renders());
    }

    @Test
    void refusesTooManyPixelsBeforeDecodingThem() {
        List<Violation> violations = refuse(SMALL_PNGS, bench.received("a.png", TestImages.png(21, 20)));

        assertTrue(violations.get(0).message().contains("21x20"));
        assertEquals(0, processor.renders());
    }

    @Test
    void decodesNothingIfTheHeaderOfASiblingIsBad() {
        refuse(
                UploadLimits.DEFAULT,
                bench.received("good.jpg", TestImages.jpeg(20, 20)),
                bench.received("bad.jpg", NO_IMAGE));

        assertEquals(0, processor.renders());
    }

    @Test
    void refusesAFileThatEndsBeforeItsPicture() {
        List<Violation> violations = refuse(UploadLimits.DEFAULT, truncated("short.jpg"));

        assertEquals(ErrorCode.INVALID_FILE, violations.get(0).code());
        assertEquals(1, processor.renders());
    }

    @Test
    void takesBackTheGoodFilesIfALaterOneDoesNotDecode() {
        List<Violation> violations = refuse(
                UploadLimits.DEFAULT,
                bench.received("one.jpg", TestImages.jpeg(20, 20)),
                truncated("two.jpg"),
                bench.received("three.jpg", TestImages.jpeg(30, 30)));

        assertEquals(1, violations.size());
        assertTrue(violations.get(0).message().startsWith("two.jpg: "));
    }

    @Test
    void namesEveryFileWithABadHeader() {
        List<Violation> violations = refuse(
                UploadLimits.DEFAULT,
                bench.received("one.txt", NO_IMAGE),
                bench.received("two.jpg", TestImages.jpeg(20, 20)),
                bench.received("three.txt", NO_IMAGE));

        assertEquals(
                List.of("one.txt", "three.txt"),
                violations.stream().map(each -> each.message().split(": ")[0]).toList());
    }

    @Test
    void namesEveryFileThatDoesNotDecode() {
        List<Violation> violations = refuse(UploadLimits.DEFAULT, truncated("one.jpg"), truncated("two.jpg"));

        assertEquals(
                List.of("one.jpg", "two.jpg"),
                violations.stream().map(each -> each.message().split(": ")[0]).toList());
    }

    @Test
    void saysInWhichFieldAFileCameAndLeavesOutTheNameOfASingleOne() {
        Violation violation = refuse(UploadLimits.DEFAULT, bench.received("secret.txt", NO_IMAGE))
                .get(0);

        assertEquals("postedFile", violation.field());
        assertFalse(violation.message().contains("secret.txt"));
    }

    private ReceivedFile truncated(String name) {
        byte[] whole = TestImages.jpeg(400, 300);
        return bench.received(name, Arrays.copyOf(whole, whole.length / 2));
    }

    private List<Violation> refuse(UploadLimits limits, ReceivedFile... files) {
        return refused(bench.service(processor).upload(command(limits, files))).violations();
    }
}
