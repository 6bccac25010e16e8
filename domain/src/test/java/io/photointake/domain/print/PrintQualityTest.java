package io.photointake.domain.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintQualityTest {
    @ParameterizedTest
    @CsvSource({
        "3000, EXCELLENT, 300",
        "2999, GOOD, 299",
        "2000, GOOD, 200",
        "1999, ACCEPTABLE, 199",
        "1500, ACCEPTABLE, 150",
        "1499, POOR, 149",
        "1, POOR, 0"
    })
    void aGradeBeginsExactlyAtItsThreshold(int pixels, PrintGrade grade, int dpi) {
        PrintQuality quality = filling(new PixelSize(pixels, pixels), inches("10", "10"));
        assertEquals(grade, quality.grade());
        assertEquals(dpi, quality.effectiveDpi());
    }

    @ParameterizedTest
    @CsvSource({"INCH, 10, 5", "CENTIMETRE, 25.4, 12.7", "MILLIMETRE, 254, 127"})
    void theUnitMakesNoDifference(LengthUnit unit, BigDecimal width, BigDecimal height) {
        PrintQuality quality = filling(new PixelSize(3000, 1500), new PrintSize(width, height, unit));
        assertEquals(new PrintQuality(300, PrintGrade.EXCELLENT, new PixelSize(3000, 1500)), quality);
    }

    @Test
    void fillingAWiderPrintCropsTopAndBottom() {
        PrintQuality quality = filling(new PixelSize(3000, 2000), inches("10", "5"));
        assertEquals(new PrintQuality(300, PrintGrade.EXCELLENT, new PixelSize(3000, 1500)), quality);
    }

    @Test
    void fillingATallerPrintCropsTheSides() {
        PrintQuality quality = filling(new PixelSize(3000, 2000), inches("5", "10"));
        assertEquals(new PrintQuality(200, PrintGrade.GOOD, new PixelSize(1000, 2000)), quality);
    }

    @Test
    void fittingShowsTheWholePhotoSmallerAndSharper() {
        PixelSize photo = new PixelSize(3000, 2000);
        PrintQuality quality = PrintQuality.of(photo, inches("5", "10"), Placement.FIT, PrintThresholds.DEFAULT);
        assertEquals(new PrintQuality(600, PrintGrade.EXCELLENT, photo), quality);
    }

    @Test
    void aWebsiteMaySetItsOwnThresholds() {
        PrintThresholds strict = new PrintThresholds(new Dpi(600), new Dpi(400), new Dpi(300));
        PrintQuality quality = PrintQuality.of(new PixelSize(3000, 3000), inches("10", "10"), Placement.FILL, strict);
        assertEquals(PrintGrade.ACCEPTABLE, quality.grade());
    }

    @Test
    void theLargestPrintIsCutToFourDigits() {
        PrintSize largest = PrintQuality.largest(new PixelSize(4000, 3000), new Dpi(300), LengthUnit.CENTIMETRE);
        assertEquals(new PrintSize(new BigDecimal("33.86"), new BigDecimal("25.40"), LengthUnit.CENTIMETRE), largest);
    }

    @Test
    void aHugePhotoOnATinyPrintHasTheHighestNumberThereIs() {
        PrintSize speck = new PrintSize(new BigDecimal("0.000000000000001"), BigDecimal.ONE, LengthUnit.MILLIMETRE);
        PrintQuality quality =
                PrintQuality.of(new PixelSize(Integer.MAX_VALUE, 1), speck, Placement.FIT, PrintThresholds.DEFAULT);
        assertEquals(Integer.MAX_VALUE, quality.effectiveDpi());
    }

    private static PrintQuality filling(PixelSize photo, PrintSize print) {
        return PrintQuality.of(photo, print, Placement.FILL, PrintThresholds.DEFAULT);
    }

    private static PrintSize inches(String width, String height) {
        return new PrintSize(new BigDecimal(width), new BigDecimal(height), LengthUnit.INCH);
    }
}
