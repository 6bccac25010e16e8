package io.photointake.adapter.imaging.structure;

import static io.photointake.adapter.imaging.sample.Answers.defectKind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.domain.image.ImageDefect.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngStructureTest {
    private static final Optional<Kind> NOTHING = Optional.empty();
    private static final Optional<Kind> INCOMPLETE = Optional.of(Kind.INCOMPLETE);
    private static final Optional<Kind> DAMAGED = Optional.of(Kind.DAMAGED);

    /** 8 x 8 pixels of grey are eight rows of a filter and eight pixels. */
    private static final int BYTES = 72;

    @Test
    void acceptsACompletePictureWithoutItsEnd() {
        assertEquals(NOTHING, defectKind(PngFile.small().zeroPixels(BYTES).done()));
    }

    @Test
    void acceptsSurplusDataAndWhatFollows() {
        byte[] file = PngFile.small()
                .zeroPixels(BYTES + 1000)
                .end()
                .chunk("juNk", new byte[9])
                .done();
        assertEquals(NOTHING, defectKind(file));
    }

    @Test
    void missesTheLastPixel() {
        assertEquals(
                INCOMPLETE,
                defectKind(PngFile.small().zeroPixels(BYTES - 1).end().done()));
        byte[] cut = Arrays.copyOf(PngFile.deflated(new byte[BYTES]), 4);
        assertEquals(
                INCOMPLETE, defectKind(PngFile.small().chunk("IDAT", cut).end().done()));
    }

    /** By hand from the passes of the standard: an 8 x 8 picture has all seven, of 15 rows with 64 pixels. */
    @ParameterizedTest
    @CsvSource({"8, 8, 79", "1, 1, 2", "5, 5, 36"})
    void countsThePassesOfAnInterlacedPicture(int width, int height, int bytes) {
        assertEquals(
                NOTHING,
                defectKind(
                        PngFile.of(width, height, 8, 0, true).zeroPixels(bytes).done()));
        assertEquals(
                INCOMPLETE,
                defectKind(PngFile.of(width, height, 8, 0, true)
                        .zeroPixels(bytes - 1)
                        .end()
                        .done()));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 24", "4, 0, 48", "16, 0, 136", "8, 2, 200", "8, 4, 136", "16, 6, 520"})
    void countsBitsOfEveryDepthAndColourType(int depth, int colourType, int bytes) {
        int rows = 8;
        byte[] whole = PngFile.of(depth == 1 ? 9 : depth == 4 ? 9 : 8, rows, depth, colourType, false)
                .zeroPixels(bytes)
                .done();
        assertEquals(NOTHING, defectKind(whole));
        byte[] less = PngFile.of(depth == 1 ? 9 : depth == 4 ? 9 : 8, rows, depth, colourType, false)
                .zeroPixels(bytes - 1)
                .end()
                .done();
        assertEquals(INCOMPLETE, defectKind(less));
    }

    @Test
    void takesDataInManyChunks() {
        PngFile file = PngFile.small();
        for (byte part : PngFile.deflated(new byte[BYTES])) {
            file.chunk("IDAT", new byte[] {part}).chunk("IDAT", new byte[0]);
        }
        assertEquals(NOTHING, defectKind(file.end().done()));
    }

    @Test
    void refusesDataThatIsInterrupted() {
        byte[] data = PngFile.deflated(new byte[BYTES]);
        byte[] file = PngFile.small()
                .chunk("IDAT", Arrays.copyOf(data, 5))
                .chunk("teXt", new byte[4])
                .chunk("IDAT", Arrays.copyOfRange(data, 5, data.length))
                .done();
        assertEquals(INCOMPLETE, defectKind(file));
    }

    @Test
    void demandsRightChecksumsOfWhatMattersOnly() {
        byte[] data = PngFile.deflated(new byte[BYTES]);
        assertEquals(
                DAMAGED, defectKind(PngFile.small().chunk("IDAT", data, 1).end().done()));
        assertEquals(
                DAMAGED,
                defectKind(PngFile.of(8, 8, 8, 3, false)
                        .chunk("PLTE", new byte[3], 1)
                        .zeroPixels(BYTES)
                        .done()));
        assertEquals(
                NOTHING,
                defectKind(PngFile.small()
                        .chunk("teXt", new byte[3], 1)
                        .zeroPixels(BYTES)
                        .done()));
    }

    @Test
    void demandsAPalette() {
        assertEquals(
                DAMAGED,
                defectKind(PngFile.of(8, 8, 8, 3, false).zeroPixels(BYTES).done()));
        assertEquals(
                DAMAGED,
                defectKind(PngFile.of(8, 8, 8, 3, false)
                        .chunk("PLTE", new byte[4])
                        .zeroPixels(BYTES)
                        .done()));
        assertEquals(
                NOTHING,
                defectKind(PngFile.of(8, 8, 8, 3, false)
                        .chunk("PLTE", new byte[6])
                        .zeroPixels(BYTES)
                        .done()));
    }

    @Test
    void refusesUnknownCriticalChunksAndFiltersAndData() {
        assertEquals(
                DAMAGED,
                defectKind(PngFile.small()
                        .chunk("ABCD", new byte[4])
                        .zeroPixels(BYTES)
                        .done()));
        byte[] rows = new byte[BYTES];
        rows[9] = 5;
        assertEquals(
                DAMAGED,
                defectKind(PngFile.small().chunk("IDAT", PngFile.deflated(rows)).done()));
        assertEquals(
                DAMAGED,
                defectKind(
                        PngFile.small().chunk("IDAT", new byte[] {9, 9, 9, 9}).done()));
    }

    @Test
    void noticesAHugePictureWithoutDataAtOnce() {
        byte[] file = PngFile.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6, false)
                .zeroPixels(100_000)
                .end()
                .done();
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertEquals(INCOMPLETE, defectKind(file)));
    }
}
