package io.photointake.adapter.imaging.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.resolution.Density;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file's metadata gets into its print file. Whatever is private has the word SECRET in it. */
class PrintMetadataTest {
    private static final byte[] SECRET = "a SECRET place".getBytes(StandardCharsets.US_ASCII);
    private static final ExifBlock EXIF =
            ExifBlock.bigEndian().orientation(6).resolution(72, 72).unit(2);

    @Test
    void leavesOutTheSegmentsOfAJpegThatDoNotShowIt() {
        byte[] original = secretive(TestImages.jpeg(40, 30));
        assertTrue(tells(original));

        PrintFile print = PrintFile.of(original, ImageFormat.JPEG, false);

        assertFalse(tells(print.bytes()));
        assertEquals(Orientation.QUARTER_TURN_CLOCKWISE, print.facts().orientation());
        assertEquals(Optional.of(new Density(287, 287)), print.facts().density());
        assertTrue(print.has("ICC_PROFILE"));
        assertTrue(print.has("Adobe"));
    }

    @Test
    void keepsTheSegmentsOfAJpegIfWantedAndSetsEachDensityInThem() {
        byte[] original = secretive(TestImages.jpeg(40, 30));

        PrintFile print = PrintFile.of(original, ImageFormat.JPEG, true);

        assertTrue(tells(print.bytes()));
        assertEquals(Optional.of(new Density(287, 287)), print.exifDensity());
        assertEquals(2, print.count("\u0001\u001f\0\0\0\u0001\0\u0001"), "Photoshop's two resolutions");
        assertEquals(original.length, print.bytes().length, "all densities have their place already");
    }

    @Test
    void givesAJpegWithoutJfifOneWhereThatKeepsItsColours() {
        assertTrue(printedFrame(JpegFile.starting(), 1).has("JFIF\0"));
        assertTrue(printedFrame(JpegFile.starting(), 3).has("JFIF\0"));
        assertTrue(printedFrame(JpegFile.starting().adobe(1), 3).has("JFIF\0"));
    }

    @Test
    void givesAJpegExifWhereJfifWouldChangeItsColours() {
        for (PrintFile print : List.of(
                printedFrame(JpegFile.starting().adobe(0), 3),
                printedFrame(JpegFile.starting().adobe(2), 4),
                printedFrame(JpegFile.starting(), 4))) {
            assertFalse(print.has("JFIF\0"));
            assertEquals(Optional.of(new Density(287, 287)), print.exifDensity());
        }
    }

    @Test
    void readsAnExifThatLoopsOrLiesAsFarAsItGoes() {
        byte[] looping = Bytes.bigEndian()
                .text("MM")
                .u16(42)
                .u32(8)
                .u16(2)
                .u16(274, 3)
                .u32(1)
                .u16(8, 0)
                .u16(34665, 4)
                .u32(1)
                .u32(8)
                .u32(8)
                .done();
        byte[] lying = Bytes.bigEndian()
                .text("MM")
                .u16(42)
                .u32(0xFFFFFFF0L)
                .text("SECRET")
                .done();
        for (boolean keeps : new boolean[] {true, false}) {
            PrintFile looped = PrintFile.of(withExif(TestImages.jpeg(40, 30), looping), ImageFormat.JPEG, keeps);
            PrintFile lied = PrintFile.of(withExif(TestImages.jpeg(40, 30), lying), ImageFormat.JPEG, keeps);

            assertEquals(
                    Orientation.QUARTER_TURN_COUNTER_CLOCKWISE, looped.facts().orientation());
            assertEquals(Optional.of(new Density(287, 287)), looped.exifDensity());
            assertEquals(Orientation.NORMAL, lied.facts().orientation());
            assertEquals(keeps, lied.has("SECRET"));
        }
    }

    @Test
    void keepsTheColourSpaceThatExifStates() {
        byte[] adobeRgb = Bytes.bigEndian()
                .text("MM")
                .u16(42)
                .u32(8)
                .u16(1)
                .u16(34665, 4)
                .u32(1, 26)
                .u32(0)
                .u16(3)
                .u16(37500, 7)
                .u32(SECRET.length, 100)
                .u16(40961, 3)
                .u32(1)
                .u16(0xFFFF, 0)
                .u16(40965, 4)
                .u32(1, 70)
                .u32(0)
                .zeros(2)
                .u16(1)
                .u16(1, 2)
                .u32(4)
                .text("R03\0")
                .u32(0)
                .zeros(12)
                .bytes(SECRET)
                .done();
        byte[] original = withExif(TestImages.jpeg(40, 30), adobeRgb);
        assertTrue(tells(original));

        PrintFile print = PrintFile.of(original, ImageFormat.JPEG, false);

        assertFalse(tells(print.bytes()));
        assertTrue(print.has("R03\0"));
        assertTrue(print.has("\u00a0\u0001\0\u0003\0\0\0\u0001\u00ff\u00ff"), "tag 40961");
    }

    @Test
    void carriesNothingOverThatStandsBehindTheEndOfAPicture() {
        byte[] jpeg = TestImages.jpeg(40, 30);
        byte[] png = TestImages.png(40, 30);

        assertFalse(tells(PrintFile.of(followed(jpeg), ImageFormat.JPEG, false).bytes()));
        assertFalse(tells(PrintFile.of(followed(png), ImageFormat.PNG, false).bytes()));
        assertFalse(tells(PrintFile.of(followed(TestImages.gif(40, 30)), ImageFormat.GIF, false)
                .bytes()));
        assertTrue(tells(PrintFile.of(followed(jpeg), ImageFormat.JPEG, true).bytes()));
        assertTrue(tells(PrintFile.of(followed(png), ImageFormat.PNG, true).bytes()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasOneDensityChunkBeforeThePictureOfAPng(boolean keeps) {
        byte[] original = PngFile.small()
                .physical(100, 100, 1)
                .chunk("gAMA", Bytes.bigEndian().u32(45455).done())
                .chunk("tEXt", SECRET)
                .exif(EXIF)
                .zeroPixels(72)
                .chunk("pHYs", new byte[9])
                .chunk("zTXt", SECRET)
                .end()
                .done();

        PrintFile print = PrintFile.of(original, ImageFormat.PNG, keeps);

        assertEquals(1, print.count("pHYs"));
        assertEquals(keeps, tells(print.bytes()));
        assertTrue(print.has("gAMA"));
        assertEquals(Orientation.QUARTER_TURN_CLOCKWISE, print.facts().orientation());
        assertEquals(
                287, print.facts().density().orElseThrow().dpi().orElseThrow().value());
        assertEquals(Optional.of(new Density(287, 287)), print.exifDensity());
    }

    @Test
    void carriesNothingOfATiffThatItsPictureDoesNotNeed() {
        BufferedImage picture = TestImages.quadrants(40, 30);
        byte[] original = TiffFile.rgb(picture)
                .bytes(270, SECRET)
                .bytes(700, SECRET)
                .bytes(33723, SECRET)
                .longs(34853, 8)
                .bytes(34675, new byte[200])
                .shorts(274, 3)
                .done();
        byte[] followed = followed(original);

        PrintFile print = PrintFile.of(followed, ImageFormat.TIFF, false);

        assertFalse(tells(print.bytes()));
        assertEquals(Orientation.HALF_TURN, print.facts().orientation());
        assertEquals(Optional.of(new Density(287, 287)), print.facts().density());
        assertEquals(
                Optional.of(new Density(287, 287)),
                PrintFile.of(followed, ImageFormat.TIFF, true).facts().density());
        assertTrue(tells(PrintFile.of(followed, ImageFormat.TIFF, true).bytes()));
    }

    @Test
    void leavesTextsAndPlacesOutOfAWebpAndSaysSoInItsHeader() {
        byte[] original = WebpFile.starting()
                .extended(0x0C, 40, 30)
                .lossy(40, 30)
                .chunk("EXIF", EXIF.done())
                .chunk("XMP ", SECRET)
                .chunk("NOTE", SECRET)
                .done();

        PrintFile print = PrintFile.of(original, ImageFormat.WEBP, false);

        assertFalse(tells(print.bytes()));
        assertEquals(0x08, print.bytes()[20], "flags: EXIF and no XMP");
        assertEquals(Orientation.QUARTER_TURN_CLOCKWISE, print.facts().orientation());
        assertEquals(Optional.of(new Density(287, 287)), print.facts().density());
        assertArrayEquals(
                original, PrintFile.of(original, ImageFormat.WEBP, true).bytes());
    }

    @Test
    void leavesCommentsOutOfAGifButNotItsRepetition() {
        byte[] gif = TestImages.gif(40, 30);
        int afterTable = 13 + 3 * (2 << (gif[10] & 7));
        byte[] extensions = Bytes.littleEndian()
                .u8(0x21, 0xFE, SECRET.length)
                .bytes(SECRET)
                .u8(0)
                .u8(0x21, 0xFF, 11)
                .text("XMP DataXMP")
                .u8(SECRET.length)
                .bytes(SECRET)
                .u8(0)
                .u8(0x21, 0xFF, 11)
                .text("NETSCAPE2.0")
                .u8(3, 1, 0, 0, 0)
                .done();
        byte[] original = TestMetadata.inserted(gif, afterTable, extensions);

        PrintFile print = PrintFile.of(original, ImageFormat.GIF, false);

        assertFalse(tells(print.bytes()));
        assertTrue(print.has("NETSCAPE2.0"));
        assertEquals(gif.length + 19, print.bytes().length);
        assertArrayEquals(
                original, PrintFile.of(original, ImageFormat.GIF, true).bytes());
    }

    private static byte[] secretive(byte[] jpeg) {
        byte[] segments = JpegFile.starting()
                .exif(EXIF)
                .segment(
                        0xE1,
                        Bytes.bigEndian()
                                .text("http://ns.adobe.com/xap/1.0/\0")
                                .bytes(SECRET)
                                .done())
                .profilePart(1, 1, new byte[130])
                .segment(0xE2, Bytes.bigEndian().text("MPF\0").bytes(SECRET).done())
                .photoshop(72)
                .segment(0xE7, SECRET)
                .segment(0xFE, SECRET)
                .adobe(1)
                .withoutEnd();
        int afterJfif = 20;
        return TestMetadata.inserted(jpeg, afterJfif, Arrays.copyOfRange(segments, 2, segments.length));
    }

    private static byte[] withExif(byte[] jpeg, byte[] block) {
        byte[] segment = JpegFile.starting()
                .segment(0xE1, Bytes.bigEndian().text("Exif\0\0").bytes(block).done())
                .withoutEnd();
        return TestMetadata.inserted(jpeg, 20, Arrays.copyOfRange(segment, 2, segment.length));
    }

    private static PrintFile printedFrame(JpegFile start, int components) {
        byte[] jpeg = start.quantiser()
                .frame(0xC0, 8, 8, components)
                .huffman()
                .scan(0, 63, 0, 0, 8, 1)
                .done();
        return PrintFile.of(jpeg, ImageFormat.JPEG, false);
    }

    private static byte[] followed(byte[] file) {
        return TestMetadata.inserted(file, file.length, SECRET);
    }

    private static boolean tells(byte[] file) {
        return TestMetadata.contains(file, "SECRET");
    }
}
