package io.photointake.domain.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradedPrintTest {
    private static final PixelSize PHOTO = new PixelSize(2048, 1365);

    @Test
    void tellsWhatIsCroppedAndHowLargeItCanBecomeAtEachGrade() {
        PrintRequest request = new PrintRequest(size("8", "10", LengthUnit.INCH), Placement.FILL);

        GradedPrint print = GradedPrint.of(PHOTO, request, PrintThresholds.DEFAULT);

        assertEquals(new PrintQuality(136, PrintGrade.POOR, new PixelSize(1092, 1365)), print.quality());
        assertEquals(956, print.croppedWidth());
        assertEquals(0, print.croppedHeight());
        assertEquals(
                Map.of(
                        PrintGrade.EXCELLENT, size("6.826", "4.55", LengthUnit.INCH),
                        PrintGrade.GOOD, size("10.24", "6.825", LengthUnit.INCH),
                        PrintGrade.ACCEPTABLE, size("13.65", "9.1", LengthUnit.INCH)),
                print.largest());
        assertEquals(
                List.of(PrintGrade.EXCELLENT, PrintGrade.GOOD, PrintGrade.ACCEPTABLE),
                List.copyOf(print.largest().keySet()));
    }

    @Test
    void cropsNothingOfAPhotoThatIsFitted() {
        PrintRequest request = new PrintRequest(size("8", "10", LengthUnit.INCH), Placement.FIT);

        GradedPrint print = GradedPrint.of(PHOTO, request, PrintThresholds.DEFAULT);

        assertEquals(new PrintQuality(256, PrintGrade.GOOD, PHOTO), print.quality());
        assertEquals(0, print.croppedWidth());
        assertEquals(0, print.croppedHeight());
    }

    @Test
    void speaksInTheUnitAskedForAndByTheThresholdsGiven() {
        PrintThresholds thresholds = new PrintThresholds(new Dpi(254), new Dpi(127), new Dpi(1));
        PrintRequest request = new PrintRequest(size("100", "100", LengthUnit.MILLIMETRE), Placement.FILL);

        GradedPrint print = GradedPrint.of(PHOTO, request, thresholds);

        assertEquals(
                Map.of(
                        PrintGrade.EXCELLENT, size("204.8", "136.5", LengthUnit.MILLIMETRE),
                        PrintGrade.GOOD, size("409.6", "273", LengthUnit.MILLIMETRE),
                        PrintGrade.ACCEPTABLE, size("52010", "34670", LengthUnit.MILLIMETRE)),
                print.largest());
    }

    private static PrintSize size(String width, String height, LengthUnit unit) {
        return new PrintSize(new BigDecimal(width), new BigDecimal(height), unit);
    }
}
