package io.photointake.adapter.imaging.heif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeifColoursTest {
    private static float[] srgb(int primaries, int transfer, float... signal) {
        byte[] profile = new HeifColours(primaries, transfer).profile().orElseThrow();
        return new ICC_ColorSpace(ICC_Profile.getInstance(profile)).toRGB(signal);
    }

    @ParameterizedTest
    @CsvSource({"1, 13", "1, 1", "2, 2", "5, 6", "200, 99"})
    void leavesWhatIsAsGoodAsSrgb(int primaries, int transfer) {
        assertEquals(Optional.empty(), new HeifColours(primaries, transfer).profile());
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "12, 13", "1, 4", "1, 8"})
    void keepsWhiteAndBlack(int primaries, int transfer) {
        assertArrayEquals(new float[] {1, 1, 1}, srgb(primaries, transfer, 1, 1, 1), 0.01f);
        assertArrayEquals(new float[] {0, 0, 0}, srgb(primaries, transfer, 0, 0, 0), 0.01f);
    }

    /** The same red by CSS Color 4's sample code: color(display-p3 0.7255 0.2784 0.2549) is rgb(200 60 60). */
    @Test
    void readsP3() {
        assertArrayEquals(new float[] {0.784f, 0.235f, 0.235f}, srgb(12, 13, 0.7255f, 0.2784f, 0.2549f), 0.015f);
    }

    /** The white of paper lies at 58 % of a PQ and 75 % of an HLG signal; brighter light still differs from it. */
    @ParameterizedTest
    @CsvSource({"16, 0.58", "18, 0.75"})
    void showsPaperNearlyWhiteAndLampsWhiter(int transfer, float paper) {
        float white = srgb(9, transfer, paper, paper, paper)[0];
        float lamp = srgb(9, transfer, 0.9f, 0.9f, 0.9f)[0];
        assertTrue(white > 0.85 && white < 0.97, "" + white);
        assertTrue(lamp > white + 0.02, white + " " + lamp);
    }
}
