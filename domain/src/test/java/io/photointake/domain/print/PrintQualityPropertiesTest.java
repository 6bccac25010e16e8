package io.photointake.domain.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** What holds of every photo and every print, tried on thousands of them. */
class PrintQualityPropertiesTest {
    private static final int CASES = 5_000;
    private static final List<LengthUnit> UNITS = List.of(LengthUnit.values());
    private static final PrintThresholds THRESHOLDS = PrintThresholds.DEFAULT;

    record Case(PixelSize photo, PrintSize print) {
        PrintQuality placed(Placement placement) {
            return PrintQuality.of(photo, print, placement, THRESHOLDS);
        }

        /** pixels * 25.4 / mm >= dpi, in whole numbers of a ten-thousandth: long is wide enough for these cases. */
        boolean reachesAcross(long dpi) {
            return photo.width() * 254_000L >= dpi * tenThousandths(print.widthInMillimetres());
        }

        boolean reachesDown(long dpi) {
            return photo.height() * 254_000L >= dpi * tenThousandths(print.heightInMillimetres());
        }
    }

    @Test
    void theGradeIsThatOfTheExactResolution() {
        forEveryCase(some -> {
            assertEquals(
                    gradeWhere(dpi -> some.reachesAcross(dpi) && some.reachesDown(dpi)),
                    some.placed(Placement.FILL).grade());
            assertEquals(
                    gradeWhere(dpi -> some.reachesAcross(dpi) || some.reachesDown(dpi)),
                    some.placed(Placement.FIT).grade());
        });
    }

    @Test
    void theEffectiveDpiIsTheLargestWholeOneThatIsReached() {
        forEveryCase(some -> {
            int fill = some.placed(Placement.FILL).effectiveDpi();
            assertTrue(some.reachesAcross(fill) && some.reachesDown(fill));
            assertFalse(some.reachesAcross(fill + 1L) && some.reachesDown(fill + 1L));

            int fit = some.placed(Placement.FIT).effectiveDpi();
            assertTrue(some.reachesAcross(fit) || some.reachesDown(fit));
            assertFalse(some.reachesAcross(fit + 1L) || some.reachesDown(fit + 1L));
        });
    }

    @Test
    void fittingIsNeverCoarserThanFilling() {
        forEveryCase(some -> {
            PrintQuality fit = some.placed(Placement.FIT);
            PrintQuality fill = some.placed(Placement.FILL);
            assertTrue(fit.effectiveDpi() >= fill.effectiveDpi());
            assertTrue(fit.grade().compareTo(fill.grade()) <= 0);
        });
    }

    @Test
    void fillingKeepsOneSideWholeAndNeverShowsMoreThanThereIs() {
        forEveryCase(some -> {
            PixelSize printed = some.placed(Placement.FILL).printed();
            assertTrue(printed.width() == some.photo().width()
                    || printed.height() == some.photo().height());
            assertTrue(printed.width() <= some.photo().width()
                    && printed.height() <= some.photo().height());
            assertEquals(some.photo(), some.placed(Placement.FIT).printed());
        });
    }

    @Test
    void turningPhotoAndPrintChangesNothing() {
        forEveryCase(some -> {
            Case turned = new Case(some.photo().transposed(), some.print().turned());
            for (Placement placement : Placement.values()) {
                PrintQuality straight = some.placed(placement);
                assertEquals(
                        new PrintQuality(
                                straight.effectiveDpi(),
                                straight.grade(),
                                straight.printed().transposed()),
                        turned.placed(placement));
            }
        });
    }

    @Test
    void theLargestPrintOfAGradeHasThatGradeAndAMuchLargerOneNot() {
        forEveryCase(some -> {
            for (PrintGrade grade : PrintGrade.values()) {
                THRESHOLDS.least(grade).ifPresent(least -> {
                    PrintSize largest = PrintQuality.largest(
                            some.photo(), least, some.print().unit());
                    assertEquals(grade, gradeOf(some.photo(), largest));
                    assertTrue(gradeOf(some.photo(), enlarged(largest)).compareTo(grade) > 0);
                });
            }
        });
    }

    private static void forEveryCase(Consumer<Case> property) {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            Case some = new Case(
                    new PixelSize(side(random), side(random)),
                    new PrintSize(length(random), length(random), unit(random)));
            try {
                property.accept(some);
            } catch (AssertionError e) {
                throw new AssertionError(some.toString(), e);
            }
        }
    }

    private static PrintGrade gradeWhere(LongPredicate reaches) {
        return Arrays.stream(PrintGrade.values())
                .filter(grade ->
                        reaches.test(THRESHOLDS.least(grade).map(Dpi::value).orElse(0)))
                .findFirst()
                .orElseThrow();
    }

    private static PrintGrade gradeOf(PixelSize photo, PrintSize print) {
        return PrintQuality.of(photo, print, Placement.FILL, THRESHOLDS).grade();
    }

    private static PrintSize enlarged(PrintSize print) {
        BigDecimal factor = new BigDecimal("1.0011");
        return new PrintSize(print.width().multiply(factor), print.height().multiply(factor), print.unit());
    }

    private static long tenThousandths(BigDecimal millimetres) {
        return millimetres.movePointRight(4).longValueExact();
    }

    private static int side(Random random) {
        return 1 + random.nextInt(1 << (1 + random.nextInt(16)));
    }

    /** Every second one a round number, where borders are met. */
    private static BigDecimal length(Random random) {
        int whole = 1 + random.nextInt(50);
        return random.nextBoolean()
                ? BigDecimal.valueOf(whole)
                : BigDecimal.valueOf(whole * 1000L + random.nextInt(1000), 3);
    }

    private static LengthUnit unit(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }
}
