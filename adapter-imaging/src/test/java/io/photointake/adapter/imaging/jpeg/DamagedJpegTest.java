package io.photointake.adapter.imaging.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files, cut before every byte and with every bit flipped. */
class DamagedJpegTest {
    private static final int END_MARKER = 2;
    private static final long WEBSITE_LIMIT = 4_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampled-2x2",
                "grey",
                "restarts",
                "progressive",
                "progressive-restarts",
                "progressive-many-scans",
                "scan-for-each",
                "scan-for-luminance",
                "tables-of-16-bits"
            })
    void refusesAFileThatIsCutAnywhereBeforeItsPictureIsComplete(String name) {
        byte[] whole = JpegResource.named(name);
        List<Integer> accepted = new ArrayList<>();
        for (int length = 0; length <= whole.length; length++) {
            Optional<ImageDefect> defect = JpegResource.defect(Arrays.copyOf(whole, length));
            if (defect.isEmpty()) {
                accepted.add(length);
            }
        }
        // The very last bits can be such that a byte less makes no difference: they only fill the byte up.
        assertTrue(accepted.contains(whole.length - END_MARKER), "without the end marker");
        assertTrue(accepted.get(0) >= whole.length - END_MARKER - 1, name + " is accepted when cut to " + accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sampled-2x2", "restarts", "progressive", "progressive-restarts", "scan-for-luminance"})
    void saysOfACutInThePictureThatTheFileEnds(String name) {
        byte[] whole = JpegResource.named(name);
        for (int length = whole.length - 10; length > whole.length - 40; length--) {
            Optional<ImageDefect> defect = JpegResource.defect(Arrays.copyOf(whole, length));
            assertEquals(Optional.of(Kind.INCOMPLETE), defect.map(ImageDefect::kind), name + " cut to " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampled-4x2",
                "grey-sampled-2x2",
                "restarts",
                "progressive-restarts",
                "progressive-many-scans",
                "scan-for-luminance"
            })
    void answersWhateverBitIsFlipped(String name) {
        byte[] whole = JpegResource.named(name);
        int refused = 0;
        for (int at = 2; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                refused += pixelsAreFew(flipped) && plainlyRefused(flipped) ? 1 : 0;
            }
        }
        assertTrue(refused > whole.length, refused + " flips of " + 8 * whole.length + " found");
    }

    private static boolean pixelsAreFew(byte[] file) {
        return !(Answers.reading(file) instanceof Reading.Clean<ImageHeader> clean)
                || clean.value().facts().stored().pixels() < WEBSITE_LIMIT;
    }

    private static boolean plainlyRefused(byte[] file) {
        Optional<ImageDefect> defect = JpegResource.defect(file);
        defect.ifPresent(found -> assertFalse(found.detail().isBlank()));
        return defect.isPresent();
    }
}
