package io.photointake.adapter.imaging.structure;

import static io.photointake.adapter.imaging.sample.Answers.defectKind;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.BmpFile;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.GifFile;
import io.photointake.adapter.imaging.sample.HeifFile;
import io.photointake.adapter.imaging.sample.Pictures;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.domain.image.ImageDefect.Kind;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherStructuresTest {
    private static final Optional<Kind> NOTHING = Optional.empty();
    private static final Optional<Kind> INCOMPLETE = Optional.of(Kind.INCOMPLETE);
    private static final Optional<Kind> DAMAGED = Optional.of(Kind.DAMAGED);
    private static final int CLEAR = 4;
    private static final int END = 5;

    private static GifFile gif(int width, int height) {
        return GifFile.screen(width, height).frame(0, 0, width, height);
    }

    @Test
    void countsAGifsPixels() {
        assertEquals(NOTHING, defectKind(gif(2, 1).codes(CLEAR, 0, 1, END).done()));
        assertEquals(INCOMPLETE, defectKind(gif(3, 1).codes(CLEAR, 0, 1, END).done()));
        assertEquals(INCOMPLETE, defectKind(gif(9, 1).codes(CLEAR, 0, 1).done()));
    }

    /** Code 6 is the first new string; used at once it is the previous one and its first pixel again. */
    @Test
    void countsAGifsStringThatIsUsedAsSoonAsItIsMade() {
        assertEquals(NOTHING, defectKind(gif(3, 1).codes(CLEAR, 0, 6, END).done()));
        assertEquals(INCOMPLETE, defectKind(gif(4, 1).codes(CLEAR, 0, 6, END).done()));
    }

    @Test
    void refusesGifCodesThatAreNotMadeYet() {
        assertEquals(DAMAGED, defectKind(gif(3, 1).codes(CLEAR, 0, 7).done()));
        assertEquals(DAMAGED, defectKind(gif(3, 1).codes(CLEAR, 6).done()));
        assertEquals(DAMAGED, defectKind(gif(3, 1).raw(9, 1, 0, 0).done()));
    }

    @Test
    void acceptsWhateverFollowsAGifsFirstFrame() {
        assertEquals(NOTHING, defectKind(gif(2, 1).codes(CLEAR, 0, 1, END).withoutTrailer()));
        assertEquals(
                NOTHING,
                defectKind(gif(2, 1).codes(CLEAR, 0, 1, END).raw(0x47, 1, 2).withoutTrailer()));
    }

    @Test
    void noticesAHugeGifWithoutData() {
        assertEquals(INCOMPLETE, defectKind(gif(65535, 65535).codes(CLEAR, 0, 1).done()));
    }

    @Test
    void measuresABmpsRows() {
        assertEquals(NOTHING, defectKind(BmpFile.of(3, 2, 24, 0, new byte[24])));
        assertEquals(NOTHING, defectKind(BmpFile.of(3, 2, 24, 0, new byte[21])));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(3, 2, 24, 0, new byte[20])));
        assertEquals(NOTHING, defectKind(BmpFile.of(9, 2, 1, 0, new byte[6])));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(9, 2, 1, 0, new byte[5])));
    }

    @Test
    void noticesHugeBmpsWithoutData() {
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(65535, 65535, 24, 0, new byte[5000])));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 32, 0, new byte[5000])));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(65535, 65535, 8, 1, Bytes.of(255, 0, 255, 0))));
    }

    @Test
    void followsABmpsRunsToTheEndOfThePicture() {
        assertEquals(NOTHING, defectKind(BmpFile.of(4, 2, 8, 1, Bytes.of(4, 1, 0, 0, 4, 1))));
        assertEquals(NOTHING, defectKind(BmpFile.of(4, 2, 8, 1, Bytes.of(1, 1, 0, 1))));
        assertEquals(NOTHING, defectKind(BmpFile.of(4, 2, 8, 1, Bytes.of(0, 2, 0, 1, 0, 4, 1, 2, 3, 4))));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(4, 2, 8, 1, Bytes.of(4, 1, 0, 0))));
        assertEquals(INCOMPLETE, defectKind(BmpFile.of(4, 1, 8, 1, Bytes.of(0, 4, 1, 2, 3))));
        assertEquals(NOTHING, defectKind(BmpFile.of(5, 1, 4, 2, Bytes.of(0, 5, 1, 2, 3, 0))));
    }

    @Test
    void demandsATiffsStripsInsideTheFile() {
        assertEquals(NOTHING, defectKind(TiffFile.grey(20, 10).done()));
        assertEquals(
                INCOMPLETE,
                defectKind(TiffFile.grey(20, 10).longs(273, 1_000_000).done()));
        TiffFile two = TiffFile.grey(20, 10).longs(278, 5).longs(273, 8, 108);
        assertEquals(NOTHING, defectKind(two.longs(279, 100, 100).done()));
        assertEquals(INCOMPLETE, defectKind(two.longs(279, 100, 0xFFFFFFFFL).done()));
        assertEquals(INCOMPLETE, defectKind(two.longs(279, 100, 0).done()));
    }

    @Test
    void takesWhatFollowsForATiffsOnlyStripWhereItsLengthCannotBe() {
        assertEquals(NOTHING, defectKind(TiffFile.grey(20, 10).longs(279, 0).done()));
        assertEquals(
                NOTHING,
                defectKind(TiffFile.grey(20, 10).longs(279, 0xFFFFFFFFL).done()));
        assertEquals(
                INCOMPLETE,
                defectKind(TiffFile.grey(20, 10)
                        .shorts(259, 5)
                        .longs(279, 0xFFFFFFFFL)
                        .done()));
    }

    @Test
    void demandsAsManyStripsAndTilesAsATiffsSizeNeeds() {
        assertEquals(INCOMPLETE, defectKind(TiffFile.grey(20, 10).longs(278, 5).done()));
        assertEquals(INCOMPLETE, defectKind(TiffFile.grey(20, 10).without(273).done()));
        assertEquals(DAMAGED, defectKind(TiffFile.grey(20, 10).longs(278, 0).done()));
        TiffFile tiled =
                TiffFile.grey(20, 10).without(273).without(279).longs(322, 16).longs(323, 16);
        assertEquals(INCOMPLETE, defectKind(tiled.longs(324, 8).longs(325, 256).done()));
        assertEquals(
                NOTHING,
                defectKind(tiled.pixels(600)
                        .longs(324, 8, 264)
                        .longs(325, 256, 256)
                        .done()));
    }

    @Test
    void demandsTheBytesThatATiffsPixelsTake() {
        assertEquals(
                INCOMPLETE, defectKind(TiffFile.grey(20, 10).longs(279, 199).done()));
        TiffFile huge = TiffFile.grey(65535, 65535).longs(279, 100);
        assertEquals(INCOMPLETE, defectKind(huge.done()));
        assertEquals(INCOMPLETE, defectKind(huge.shorts(259, 8).done()));
        assertEquals(INCOMPLETE, defectKind(huge.shorts(259, 5).done()));
        assertEquals(INCOMPLETE, defectKind(huge.shorts(259, 32773).done()));
        TiffFile endless = TiffFile.grey(0x7FFFFFFF, 10)
                .longs(257, 0x7FFFFFFF)
                .longs(278, 1)
                .shorts(277, 64);
        assertEquals(INCOMPLETE, defectKind(endless.done()));
    }

    @Test
    void demandsThatAWebpGoesAsFarAsItSays() {
        byte[] whole =
                WebpFile.starting().lossy(20, 10).chunk("XMP ", new byte[40]).done();
        assertEquals(NOTHING, defectKind(whole));
        assertEquals(NOTHING, defectKind(Arrays.copyOf(whole, whole.length + 9)));
        assertEquals(INCOMPLETE, defectKind(Arrays.copyOf(whole, whole.length - 9)));
    }

    @Test
    void findsAWebpWhoseFirstPartIsCut() {
        byte[] picture = WebpFile.lossyPicture(20, 10, 21);
        assertEquals(
                INCOMPLETE,
                defectKind(WebpFile.starting().chunk("VP8 ", picture).done()));
    }

    @Test
    void demandsAPictureInAnAnimationsFirstFrame() {
        WebpFile file = WebpFile.starting().extended(0x02, 20, 10).chunk("ANIM", new byte[6]);
        assertEquals(INCOMPLETE, defectKind(file.chunk("ANMF", new byte[20]).done()));
    }

    @Test
    void demandsHeifsPictureInTheFileButNotItsMetadata() {
        byte[] whole = HeifFile.of("heic", 40, 30)
                .exif(ExifBlock.bigEndian().orientation(1))
                .done();
        assertEquals(NOTHING, defectKind(whole));
        assertEquals(NOTHING, defectKind(Arrays.copyOf(whole, whole.length - 10)));
        assertEquals(INCOMPLETE, defectKind(Arrays.copyOf(whole, whole.length - 60)));
    }

    @Test
    void demandsAnAnimationsFirstFrameOnItsCanvas() {
        WebpFile canvas = WebpFile.starting().extended(0x02, 100, 100);
        assertEquals(DAMAGED, defectKind(canvas.animationFrame(16383, 16383).done()));
    }

    @Test
    void demandsBytesOfTheirOwnForATiffsPiecesThatAreJpegs() {
        TiffFile pieces = TiffFile.grey(16, 32).shorts(259, 7).longs(278, 16).longs(273, 8, 8);
        assertEquals(DAMAGED, defectKind(pieces.longs(279, 500, 500).pixels(500).done()));
        assertEquals(DAMAGED, defectKind(pieces.without(279).done()));
    }

    @Test
    void demandsThatATiffsJpegIsNotLargerThanItsStrip() {
        byte[] jpeg = Pictures.file("jpeg", BufferedImage.TYPE_BYTE_GRAY);
        assertEquals(NOTHING, defectKind(inOneStrip(jpeg, 43)));
        assertEquals(DAMAGED, defectKind(inOneStrip(jpeg, 42)));
    }

    @Test
    void refusesATiffsJpegThatIsProgressive() {
        byte[] jpeg = Pictures.file("jpeg", BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 1] = (byte) 0xC2;
                break;
            }
        }
        assertEquals(Optional.of(Kind.UNSUPPORTED), defectKind(inOneStrip(jpeg, 43)));
    }

    private static byte[] inOneStrip(byte[] jpeg, int height) {
        return TiffFile.grey(61, height)
                .shorts(259, 7)
                .longs(279, jpeg.length)
                .pixels(jpeg)
                .done();
    }
}
