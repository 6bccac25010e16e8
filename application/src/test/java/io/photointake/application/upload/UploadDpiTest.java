package io.photointake.application.upload;

import static io.photointake.application.upload.UploadBench.command;
import static io.photointake.application.upload.UploadBench.refused;
import static io.photointake.application.upload.UploadBench.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.resolution.DpiRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadDpiTest {
    private static final UploadLimits LIMITS = new UploadLimits(
            UploadLimits.DEFAULT.maxBytes(),
            UploadLimits.DEFAULT.maxPixels(),
            Optional.empty(),
            UploadLimits.DEFAULT.formats(),
            new DpiRange(new Dpi(100), new Dpi(600)),
            Optional.of(new Dpi(150)));

    private final UploadBench bench = new UploadBench();

    @ParameterizedTest(name = "{0}, asked {1}, embedded {2}: {3}")
    @CsvSource({
        "REQUESTED_ELSE_EMBEDDED, 200, 300, 200",
        "REQUESTED_ELSE_EMBEDDED, , 300, 300",
        "REQUESTED_ELSE_EMBEDDED, , , 150",
        "REQUESTED_ELSE_EMBEDDED, , 99, 150",
        "REQUESTED_ELSE_EMBEDDED, , 601, 150",
        "REQUESTED_ELSE_EMBEDDED, , 600, 600",
        "REQUESTED_ELSE_DEFAULT, 200, 300, 200",
        "REQUESTED_ELSE_DEFAULT, , 300, 150",
        "REQUESTED_ELSE_DEFAULT, 100, , 100"
    })
    void decidesByTheRuleOfTheCall(DpiRule rule, Integer asked, Integer embedded, int decided) {
        byte[] plain = TestImages.jpeg(20, 20);
        byte[] photo = embedded == null ? plain : TestMetadata.withJfifDensity(plain, embedded);

        UploadResult result = bench.service()
                .upload(command(
                        LIMITS, Optional.ofNullable(asked).map(Dpi::new), rule, bench.received("a.jpg", photo)));

        assertEquals(new Dpi(decided), stored(result).get(0).accepted().dpi());
    }

    @ParameterizedTest
    @CsvSource({"99", "601"})
    void refusesARequestedDpiOutOfTheWebsitesRangeWhoeverCheckedItBefore(int asked) {
        Refusal refusal = refused(upload(asked, bench.received("a.jpg", TestImages.jpeg(20, 20))));

        assertEquals("265", refusal.codes());
        assertEquals(0, bench.store.committedCount());
        assertEquals(0, bench.repository.all().size());
    }

    @Test
    void namesTheBadFileBesideTheBadDpi() {
        Refusal refusal = refused(upload(601, bench.received("a.jpg", new byte[] {1, 2, 3})));

        assertEquals("262,265", refusal.codes());
    }

    private UploadResult upload(int asked, ReceivedFile file) {
        return bench.service()
                .upload(command(LIMITS, Optional.of(new Dpi(asked)), DpiRule.REQUESTED_ELSE_EMBEDDED, file));
    }
}
