package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelSizeTest {
    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 1024, 1024, 768",
        "3000, 4000, 200, 150, 200",
        "1024, 1024, 1024, 1024, 1024",
        "1025, 1025, 1024, 1024, 1024",
        "1025, 1, 1024, 1024, 1",
        "100000, 1, 200, 200, 1",
        "1, 2147483647, 200, 1, 200",
        "2147483647, 2147483647, 2147483646, 2147483646, 2147483646",
        "2000, 1001, 1024, 1024, 513",
        "400, 201, 200, 200, 101",
        "400, 1, 200, 200, 1"
    })
    void fitsABoxByItsLongerSide(int width, int height, int box, int expectedWidth, int expectedHeight) {
        assertEquals(new PixelSize(expectedWidth, expectedHeight), new PixelSize(width, height).within(box));
    }

    @Test
    void staysAsItIsWhereItFits() {
        PixelSize small = new PixelSize(3, 200);
        assertSame(small, small.within(200));
    }

    @Test
    void fitsAnyBoxInAnyShape() {
        Random random = new Random(3);
        for (int round = 0; round < 200_000; round++) {
            PixelSize size = new PixelSize(anySide(random), anySide(random));
            int box = anySide(random);
            assertFits(size, size.within(box), box);
        }
    }

    @Test
    void countsPixelsBeyondAnInt() {
        assertEquals(4_611_686_014_132_420_609L, new PixelSize(Integer.MAX_VALUE, Integer.MAX_VALUE).pixels());
        assertEquals(12, new PixelSize(3, 4).pixels());
    }

    @Test
    void turnsByAQuarter() {
        assertEquals(new PixelSize(3, 4), new PixelSize(4, 3).transposed());
    }

    @Test
    void isWrittenAsWidthByHeight() {
        assertEquals("4x3", new PixelSize(4, 3).toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -2147483648"})
    void refusesSidesWithoutPixels(int width, int height) {
        assertThrows(IllegalArgumentException.class, () -> new PixelSize(width, height));
    }

    private static void assertFits(PixelSize size, PixelSize fitted, int box) {
        String what = size + " within " + box + " is " + fitted;
        int longer = Math.max(size.width(), size.height());
        assertTrue(fitted.width() <= size.width() && fitted.height() <= size.height(), "never enlarged: " + what);
        assertEquals(Math.min(box, longer), Math.max(fitted.width(), fitted.height()), what);
        double scale = Math.min(1, (double) box / longer);
        assertSide(size.width() * scale, fitted.width(), what);
        assertSide(size.height() * scale, fitted.height(), what);
    }

    /** Half a pixel off at most, but never below one pixel; double arithmetic is forgiven its last digits. */
    private static void assertSide(double exact, int fitted, String what) {
        assertTrue(fitted >= 1, what);
        assertTrue(Math.abs(Math.max(1, exact) - fitted) <= 0.5 + 1e-6, what);
    }

    /** Small and huge sides equally often. */
    private static int anySide(Random random) {
        return Math.max(1, random.nextInt() >>> (1 + random.nextInt(31)));
    }
}
