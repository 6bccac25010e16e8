package io.photointake.adapter.imaging.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.PixelSize;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the data of a scan may be, and what it may not. */
class StrictJpegTest {
    private static final String BLOCK = "00 00 ";
    private static final String ZEROS = "01 ";

    private static void assertAccepted(byte[] file) {
        assertEquals(Optional.empty(), JpegResource.defect(file));
    }

    private static void assertRefused(Kind kind, byte[] file) {
        assertEquals(Optional.of(kind), JpegResource.defect(file).map(ImageDefect::kind));
    }

    private static final PixelSize[] SCALES = {new PixelSize(1, 1), new PixelSize(2, 2), new PixelSize(4, 4)};

    /** Also where the block is only skipped. */
    private static void assertRefusedAtAnyScale(byte[] file) {
        assertRefused(Kind.DAMAGED, file);
        for (PixelSize target : SCALES) {
            assertThrows(BrokenImageException.class, () -> JpegResource.decoded(file, target));
        }
    }

    private static void assertAcceptedAtAnyScale(byte[] file) {
        assertAccepted(file);
        for (PixelSize target : SCALES) {
            assertEquals(target.pixels(), JpegResource.decoded(file, target).samples().length);
        }
    }

    @Test
    void acceptsBlocksUpToTheirLastCoefficient() {
        byte[] file =
                CraftedJpeg.blocks(1).scan("01 1" + ZEROS.repeat(3) + "101 1").done();
        assertAccepted(file);
        assertEquals(1, JpegResource.decoded(file, new PixelSize(1, 1)).samples().length);
    }

    /** As libjpeg does, and with it every browser. */
    @Test
    void ignoresAValueBehindTheLastCoefficient() {
        assertAcceptedAtAnyScale(
                CraftedJpeg.blocks(1).scan("00 " + ZEROS.repeat(3) + "100 1").done());
        assertAcceptedAtAnyScale(
                CraftedJpeg.blocks(1).scan("00 " + ZEROS.repeat(4)).done());
    }

    /** It may be something else that follows a cut picture. */
    @Test
    void refusesAValueBehindTheLastCoefficientWhereNoMarkerEndsTheData() {
        assertRefusedAtAnyScale(
                CraftedJpeg.blocks(1).scan("00 " + ZEROS.repeat(3) + "100 1").withoutEnd());
        assertRefusedAtAnyScale(
                CraftedJpeg.blocks(1).scan("00 " + ZEROS.repeat(4)).withoutEnd());
    }

    @Test
    void refusesDataWithoutAMarkerThatDoesNotEndAsDataDoes() {
        assertAccepted(CraftedJpeg.blocks(3).scan(BLOCK.repeat(3)).withoutEnd());
        assertRefused(
                Kind.INCOMPLETE,
                CraftedJpeg.blocks(3).scan(BLOCK.repeat(3) + "0000").withoutEnd());
        assertRefused(
                Kind.INCOMPLETE,
                CraftedJpeg.blocks(2).scan(BLOCK.repeat(2) + "0000 0000").withoutEnd());
    }

    @Test
    void refusesACodeThatIsInNoTable() {
        assertRefusedAtAnyScale(
                CraftedJpeg.blocks(1).scan("00 1111 0000 0000 0000 0000").done());
        assertRefusedAtAnyScale(
                CraftedJpeg.blocks(1).scan("1111 0000 0000 0000 0000").done());
    }

    @Test
    void acceptsADifferenceThatNoPictureHas() {
        assertAcceptedAtAnyScale(
                CraftedJpeg.blocks(1).scan("10 1111 0000 1111 00").done());
    }

    @Test
    void missesABlock() {
        assertRefused(
                Kind.INCOMPLETE, CraftedJpeg.blocks(5).scan(BLOCK.repeat(4)).done());
        assertRefused(
                Kind.INCOMPLETE, CraftedJpeg.blocks(5).scan(BLOCK.repeat(4)).withoutEnd());
    }

    @Test
    void acceptsACompletePictureWhateverComesThen() {
        assertAccepted(CraftedJpeg.blocks(5).scan(BLOCK.repeat(5)).withoutEnd());
        assertAccepted(CraftedJpeg.blocks(5)
                .scan(BLOCK.repeat(5))
                .raw(0xFF, 0xFF, 0xFF)
                .done());
        assertAccepted(CraftedJpeg.blocks(5).scan(BLOCK.repeat(5)).raw(1, 2, 3).done());
        assertAccepted(
                CraftedJpeg.blocks(5).scan(BLOCK.repeat(5)).raw(0xFF, 0xD0).done());
        byte[] zeros = CraftedJpeg.blocks(5).scan(BLOCK.repeat(5)).withoutEnd();
        assertAccepted(Arrays.copyOf(zeros, zeros.length + 200_000));
    }

    @Test
    void acceptsMoreDataThanAPictureOfItsSizeHas() {
        String another = "01 1 01 101 1 00".repeat(40);
        assertAccepted(CraftedJpeg.blocks(5).scan(BLOCK.repeat(5) + another).done());
    }

    @Test
    void refusesAMarkerAmongTheBlocks() {
        assertRefused(
                Kind.DAMAGED,
                CraftedJpeg.blocks(5)
                        .scan(BLOCK.repeat(2))
                        .raw(0xFF, 0xD0)
                        .data(BLOCK.repeat(3))
                        .done());
        assertRefused(
                Kind.DAMAGED,
                CraftedJpeg.blocks(5)
                        .scan(BLOCK.repeat(2))
                        .raw(0xFF, 0xFE, 0, 2)
                        .data(BLOCK.repeat(3))
                        .done());
    }

    private static CraftedJpeg firstInterval() {
        return CraftedJpeg.blocks(5).restartInterval(2).scan(BLOCK.repeat(2));
    }

    @Test
    void goesOnBehindRestartMarkers() {
        assertAccepted(firstInterval()
                .raw(0xFF, 0xD0)
                .data(BLOCK.repeat(2))
                .raw(0xFF, 0xD1)
                .data(BLOCK)
                .done());
        assertAccepted(firstInterval()
                .raw(0, 0, 0xFF, 0xFF, 0xD0)
                .data(BLOCK.repeat(2))
                .raw(1, 2, 0xFF, 0xD1)
                .data(BLOCK)
                .done());
    }

    @Test
    void passesOverAnyBytesBeforeRestartMarkers() {
        int[] stray = new int[300];
        Arrays.setAll(stray, i -> 1 + i % 0xFD);
        assertAccepted(firstInterval()
                .raw(stray)
                .raw(0xFF, 0x01, 0xFF, 0xD0)
                .data(BLOCK.repeat(2))
                .raw(0xFF, 0xD1)
                .data(BLOCK)
                .done());
    }

    @Test
    void takesARestartMarkerWithAFarNumberForTheWantedOne() {
        assertAccepted(firstInterval()
                .raw(0xFF, 0xD4)
                .data(BLOCK.repeat(2))
                .raw(0xFF, 0xD1)
                .data(BLOCK)
                .done());
    }

    @Test
    void refusesAWrongRestartMarker() {
        assertRefused(
                Kind.DAMAGED,
                firstInterval()
                        .raw(0xFF, 0xD1)
                        .data(BLOCK.repeat(2))
                        .raw(0xFF, 0xD2)
                        .data(BLOCK)
                        .done());
    }

    @Test
    void missesARestartMarkerAndWhatIsBehind() {
        assertRefused(Kind.INCOMPLETE, firstInterval().done());
        assertRefused(Kind.INCOMPLETE, firstInterval().withoutEnd());
        assertRefused(Kind.INCOMPLETE, firstInterval().raw(0xFF, 0xD0).done());
        assertRefused(
                Kind.INCOMPLETE,
                CraftedJpeg.blocks(5)
                        .restartInterval(2)
                        .scan("01 1 00".repeat(100))
                        .done());
    }

    @Test
    void startsTheDifferencesAnewAtARestart() {
        byte[] samples = JpegResource.decoded(CraftedJpeg.blocks(2)
                        .restartInterval(1)
                        .scan("01 1 00")
                        .raw(0xFF, 0xD0)
                        .data("00 00")
                        .done())
                .samples();
        assertEquals(128, samples[15] & 0xFF);
    }
}
