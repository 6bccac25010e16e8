package io.photointake.adapter.imaging.header;

import static io.photointake.adapter.imaging.sample.Answers.density;
import static io.photointake.adapter.imaging.sample.Answers.header;
import static io.photointake.adapter.imaging.sample.Answers.headerDefect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.BmpFile;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.GifFile;
import io.photointake.adapter.imaging.sample.HeifFile;
import io.photointake.adapter.imaging.sample.Profiles;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherHeadersTest {
    @Test
    void takesAGifsScreenForItsSize() {
        ImageHeader header = header(GifFile.screen(70, 50)
                .comment("hello")
                .frame(10, 5, 20, 30)
                .codes(4, 0, 5)
                .done());
        assertEquals(new PixelSize(70, 50), header.facts().stored());
        assertEquals(new FormatDetails.Gif(10, 5, 20, 30), header.details());
        assertTrue(header.alpha());
        assertEquals(Optional.empty(), header.facts().density());
    }

    @Test
    void seesAGifsTransparentColour() {
        assertTrue(header(GifFile.screen(9, 9)
                        .transparentColour()
                        .frame(0, 0, 9, 9)
                        .codes(4, 0, 5)
                        .done())
                .alpha());
        assertFalse(header(GifFile.screen(9, 9).frame(0, 0, 9, 9).codes(4, 0, 5).done())
                .alpha());
    }

    @Test
    void refusesGifsThatLieAboutTheirSize() {
        assertEquals(
                Kind.DAMAGED,
                headerDefect(GifFile.screen(9, 9).frame(0, 0, 0, 9).done()).kind());
        assertEquals(Kind.INCOMPLETE, headerDefect(GifFile.screen(9, 9).done()).kind());
    }

    @Test
    void takesTheFrameForAScreenWithoutPixels() {
        ImageHeader header = header(GifFile.screen(0, 9).frame(4, 3, 9, 7).done());
        assertEquals(new PixelSize(9, 7), header.facts().stored());
        assertFalse(header.alpha());
    }

    @Test
    void enlargesAGifsScreenToItsFirstFrame() {
        ImageHeader header = header(GifFile.screen(9, 9).frame(65535, 3, 9, 7).done());
        assertEquals(new PixelSize(65544, 10), header.facts().stored());
        assertTrue(header.alpha());
    }

    @Test
    void tellsABmpsSizeDirectionAndDensity() {
        ImageHeader header = header(BmpFile.of(20, -10, 24, 0, new byte[600]));
        assertEquals(new PixelSize(20, 10), header.facts().stored());
        assertEquals(new FormatDetails.Bmp(0, 24, true), header.details());
        Density density = header.facts().density().orElseThrow();
        assertEquals(300, density.x(), 0.01);
        assertEquals(150, density.y(), 0.02);
        assertEquals(
                new PixelSize(5, 4),
                header(BmpFile.core(5, 4, new byte[64])).facts().stored());
    }

    @Test
    void refusesBmpsThatCannotBe() {
        assertEquals(
                Kind.DAMAGED,
                headerDefect(BmpFile.of(-20, 10, 24, 0, new byte[600])).kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(BmpFile.of(20, 0x80000000L, 24, 0, new byte[600])).kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(BmpFile.of(20, 10, 24, 1, new byte[600])).kind());
        assertEquals(
                Kind.UNSUPPORTED,
                headerDefect(BmpFile.of(20, 10, 24, 5, new byte[600])).kind());
        assertEquals(
                Kind.NOT_AN_IMAGE,
                headerDefect(Bytes.bigEndian().text("BMW is a maker of cars").done())
                        .kind());
    }

    @Test
    void readsATiffWhoseDirectoryIsAtTheEnd() {
        ImageHeader header = header(TiffFile.grey(20, 10)
                .shorts(274, 6)
                .longs(282, 300)
                .longs(283, 200)
                .bytes(34675, Profiles.srgb())
                .done());
        assertEquals(new PixelSize(20, 10), header.facts().stored());
        assertEquals(new PixelSize(10, 20), header.facts().upright());
        assertEquals(Optional.of(new Density(300, 200)), header.facts().density());
        assertEquals(ColourModel.GREY, header.colours());
        assertTrue(header.profile().isPresent());
        assertEquals(new FormatDetails.Tiff(1, 1, 1, new PixelSize(20, 10), false), header.details());
    }

    @Test
    void seesATiffsTransparencyAndColours() {
        ImageHeader header = header(TiffFile.grey(20, 10)
                .shorts(262, 5)
                .shorts(277, 5)
                .shorts(258, 8, 8, 8, 8, 8)
                .shorts(338, 2)
                .done());
        assertEquals(ColourModel.CMYK, header.colours());
        assertTrue(header.alpha());
    }

    @Test
    void refusesTiffsThatArePreviewsOrCannotBe() {
        assertEquals(
                Kind.UNSUPPORTED,
                headerDefect(TiffFile.grey(20, 10).longs(254, 1).longs(330, 8).done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(TiffFile.grey(20, 10).longs(256, 0xFFFFFFFFL).done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(TiffFile.grey(20, 10).without(257).done()).kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(TiffFile.grey(20, 10).shorts(277, 0).done()).kind());
        assertEquals(
                Kind.INCOMPLETE,
                headerDefect(Bytes.littleEndian()
                                .text("II")
                                .u16(42)
                                .u32(999_999)
                                .done())
                        .kind());
        assertEquals(
                Kind.INCOMPLETE,
                headerDefect(Bytes.littleEndian()
                                .text("II")
                                .u16(42)
                                .u32(8)
                                .u16(3)
                                .zeros(20)
                                .done())
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Exif\0\0"})
    void readsExifBehindAWebpsPictureWithAndWithoutPrefix(String prefix) {
        byte[] exif =
                ExifBlock.littleEndian().orientation(7).resolution(180, 180).done();
        ImageHeader header = header(WebpFile.starting()
                .extended(0x08, 20, 10)
                .lossy(20, 10)
                .chunk("EXIF", Bytes.bigEndian().text(prefix).bytes(exif).done())
                .done());
        assertEquals(Orientation.TRANSVERSED, header.facts().orientation());
        assertEquals(Optional.of(new Density(180, 180)), header.facts().density());
        assertEquals(new FormatDetails.Webp(false, false), header.details());
    }

    @Test
    void tellsTheThreeKindsOfWebp() {
        ImageHeader lossless =
                header(WebpFile.starting().lossless(16384, 1, true).done());
        assertEquals(new PixelSize(16384, 1), lossless.facts().stored());
        assertTrue(lossless.alpha());
        ImageHeader animated = header(WebpFile.starting()
                .extended(0x02, 40, 30)
                .animationFrame(20, 10)
                .done());
        assertEquals(new PixelSize(40, 30), animated.facts().stored());
        assertEquals(new FormatDetails.Webp(true, false), animated.details());
    }

    @Test
    void refusesWebpsThatCannotBe() {
        assertEquals(
                Kind.DAMAGED,
                headerDefect(WebpFile.starting()
                                .extended(0, 40, 30)
                                .lossy(20, 10)
                                .done())
                        .kind());
        assertEquals(
                Kind.INCOMPLETE,
                headerDefect(WebpFile.starting().extended(0, 40, 30).done()).kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(WebpFile.starting()
                                .extended(0, 20, 10)
                                .lossy(20, 10)
                                .chunk("ANMF", new byte[40])
                                .done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(WebpFile.starting().chunk("VP8 ", new byte[30]).done())
                        .kind());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 8", "2, 3", "3, 6"})
    void turnsHeifAsItsContainerSaysAndNotByExif(int quartersCounterClockwise, int tag) {
        ImageHeader header = header(HeifFile.of("heic", 40, 30)
                .property("irot", Bytes.of(quartersCounterClockwise))
                .exif(ExifBlock.bigEndian().orientation(3).resolution(300, 300))
                .done());
        assertEquals(ImageFormat.HEIC, header.facts().format());
        assertEquals(tag, header.facts().orientation().tag());
        assertEquals(Optional.of(new Density(300, 300)), header.facts().density());
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 2"})
    void mirrorsHeif(int axis, int tag) {
        ImageHeader header = header(
                HeifFile.of("avif", 40, 30).property("imir", Bytes.of(axis)).done());
        assertEquals(ImageFormat.AVIF, header.facts().format());
        assertEquals(tag, header.facts().orientation().tag());
    }

    @Test
    void turnsAndThenMirrorsHeif() {
        ImageHeader header = header(HeifFile.of("heic", 40, 30)
                .property("irot", Bytes.of(3))
                .property("imir", Bytes.of(1))
                .done());
        assertEquals(Orientation.TRANSPOSED, header.facts().orientation());
    }

    @Test
    void cropsHeif() {
        ImageHeader header = header(HeifFile.of("heic", 64, 64)
                .property(
                        "clap", Bytes.bigEndian().u32(50, 1, 40, 1, 0, 1, 0, 1).done())
                .done());
        assertEquals(new PixelSize(50, 40), header.facts().stored());
        assertEquals(new FormatDetails.Heif(true, false), header.details());
    }

    @Test
    void refusesHeifWithoutAPicture() {
        assertEquals(
                Kind.DAMAGED, headerDefect(HeifFile.of("heic", 0, 10).done()).kind());
        byte[] brandsOnly =
                HeifFile.box("ftyp", Bytes.bigEndian().text("heic").u32(0).done());
        assertEquals(Kind.INCOMPLETE, headerDefect(brandsOnly).kind());
    }

    @Test
    void hasNoDensityWhereNothingIsSaid() {
        assertEquals(Optional.empty(), density(TiffFile.grey(20, 10).done()));
        assertEquals(Optional.empty(), density(WebpFile.starting().lossy(20, 10).done()));
        assertEquals(Optional.empty(), density(HeifFile.of("avif", 40, 30).done()));
    }
}
