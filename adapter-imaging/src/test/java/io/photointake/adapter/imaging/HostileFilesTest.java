package io.photointake.adapter.imaging;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.adapter.imaging.sample.SampleFile;
import io.photointake.application.port.Reading;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of every format, cut and damaged: whatever the bytes are, there is an answer, and soon. */
class HostileFilesTest {
    private static final int CUTS = 50;
    private static final int FLIPS = 2000;
    private static final long WEBSITE_LIMIT = 4_000_000;

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void findsNothingWrongWithAWholeFile(SampleFile sample) {
        assertEquals(Optional.empty(), Answers.defect(sample.content()));
    }

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void findsAFileThatIsCutBeforeItsPictureDataDefective(SampleFile sample) {
        byte[] whole = sample.content();
        for (int i = 0; i < CUTS; i++) {
            int length = (int) ((long) whole.length * i / CUTS);
            boolean found = Answers.defect(Arrays.copyOf(whole, length)).isPresent();
            assertTrue(found || length > sample.lastScanAt(), sample + " cut to " + length);
        }
    }

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void answersWhateverByteIsChanged(SampleFile sample) {
        byte[] whole = sample.content();
        Random random = new Random(sample.name().hashCode());
        assertTimeoutPreemptively(ofSeconds(60), () -> {
            for (int i = 0; i < FLIPS; i++) {
                byte[] changed = whole.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                assertSpeaksPlainly(changed);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(SampleFile.class)
    void answersWhateverTheFirstBytesAreChangedTo(SampleFile sample) {
        byte[] whole = sample.content();
        Random random = new Random(sample.name().hashCode());
        assertTimeoutPreemptively(ofSeconds(60), () -> {
            for (int i = 0; i < FLIPS; i++) {
                byte[] changed = whole.clone();
                int at = random.nextInt(Math.min(200, changed.length));
                changed[at] = (byte) (random.nextBoolean() ? 0xFF : random.nextBoolean() ? 0x7F : 0);
                assertSpeaksPlainly(changed);
            }
        });
    }

    /** Pictures with more pixels than a website takes are not looked into. */
    private static void assertSpeaksPlainly(byte[] file) {
        if (Answers.reading(file) instanceof Reading.Clean<ImageHeader> clean
                && clean.value().facts().stored().pixels() > WEBSITE_LIMIT) {
            return;
        }
        Answers.defect(file).ifPresent(defect -> assertFalse(defect.detail().isBlank()));
    }
}
