package io.photointake.domain.print;

import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a photo will look as a print of a given size. Nothing is decoded for it: the photo's size in pixels, as people see
 * it, is all that is asked.
 *
 * @param effectiveDpi pixels of the photo per inch of the print, whole ones: fractions are cut off, never rounded up
 * @param grade decided on the exact resolution
 * @param printed how much of the photo, around its middle, is on the print; all of it when it is fitted
 */
public record PrintQuality(int effectiveDpi, PrintGrade grade, PixelSize printed) {
    /** Digits of a largest print's sides: a tenth of a millimetre on a side of a metre. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.DOWN);

    /**
     * The quality of a print.
     *
     * @param photo as people see it, that is after its orientation
     */
    public static PrintQuality of(PixelSize photo, PrintSize print, Placement placement, PrintThresholds thresholds) {
        Scale across = new Scale(photo.width(), print.widthInMillimetres());
        Scale down = new Scale(photo.height(), print.heightInMillimetres());
        boolean acrossIsCoarser = across.compareTo(down) <= 0;
        return switch (placement) {
            case FIT -> graded(acrossIsCoarser ? down : across, thresholds, photo);
            case FILL -> {
                Scale scale = acrossIsCoarser ? across : down;
                yield graded(scale, thresholds, covering(print, scale, photo));
            }
        };
    }

    /**
     * The largest print of the whole photo at a resolution. Its sides have four digits and are cut, not rounded, so that
     * the print reaches the resolution.
     */
    public static PrintSize largest(PixelSize photo, Dpi resolution, LengthUnit unit) {
        return new PrintSize(longest(photo.width(), resolution, unit), longest(photo.height(), resolution, unit), unit);
    }

    private static PrintQuality graded(Scale scale, PrintThresholds thresholds, PixelSize printed) {
        return new PrintQuality(scale.dpi(), grade(scale, thresholds), printed);
    }

    private static PrintGrade grade(Scale scale, PrintThresholds thresholds) {
        for (PrintGrade grade : PrintGrade.values()) {
            if (thresholds.least(grade).map(scale::atLeast).orElse(true)) {
                return grade;
            }
        }
        throw new IllegalStateException("every print has a grade");
    }

    private static PixelSize covering(PrintSize print, Scale scale, PixelSize photo) {
        return new PixelSize(
                scale.pixelsAlong(print.widthInMillimetres(), photo.width()),
                scale.pixelsAlong(print.heightInMillimetres(), photo.height()));
    }

    private static BigDecimal longest(int pixels, Dpi resolution, LengthUnit unit) {
        BigDecimal millimetres = LengthUnit.INCH.inMillimetres().multiply(BigDecimal.valueOf(pixels));
        return millimetres.divide(unit.inMillimetres().multiply(BigDecimal.valueOf(resolution.value())), DIGITS);
    }
}
