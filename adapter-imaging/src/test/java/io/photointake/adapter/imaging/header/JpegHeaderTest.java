package io.photointake.adapter.imaging.header;

import static io.photointake.adapter.imaging.sample.Answers.density;
import static io.photointake.adapter.imaging.sample.Answers.header;
import static io.photointake.adapter.imaging.sample.Answers.headerDefect;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.adapter.imaging.sample.Profiles;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegHeaderTest {
    private static byte[] withPicture(JpegFile file) {
        return file.frame(0xC0, 640, 480, 3).scan(0, 63, 0, 0, 4, 1, 2, 3).done();
    }

    @Test
    void tellsSizeColoursAndCoding() {
        ImageHeader header = header(JpegFile.starting()
                .frame(0xC2, 640, 480, 1)
                .scan(0, 0, 0, 0, 4, 1)
                .done());
        assertEquals(ImageFormat.JPEG, header.facts().format());
        assertEquals(new PixelSize(640, 480), header.facts().stored());
        assertEquals(ColourModel.GREY, header.colours());
        assertEquals(new FormatDetails.Jpeg(1, true, false, OptionalInt.empty()), header.details());
    }

    @Test
    void tellsCmykFromItsTransformedKind() {
        assertEquals(
                ColourModel.CMYK,
                header(JpegFile.starting()
                                .adobe(0)
                                .frame(0xC0, 8, 8, 4)
                                .scan(0, 63, 0, 0, 4, 1)
                                .done())
                        .colours());
        assertEquals(
                ColourModel.YCCK,
                header(JpegFile.starting()
                                .adobe(2)
                                .frame(0xC0, 8, 8, 4)
                                .scan(0, 63, 0, 0, 4, 1)
                                .done())
                        .colours());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsEveryOrientationInBothByteOrders(int tag) {
        for (ExifBlock block : new ExifBlock[] {ExifBlock.littleEndian(), ExifBlock.bigEndian()}) {
            byte[] file = withPicture(JpegFile.starting().exif(block.orientation(tag)));
            assertEquals(tag, header(file).facts().orientation().tag());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void countsAnOrientationThatDoesNotExistAsNormal(int tag) {
        byte[] file = withPicture(JpegFile.starting().exif(ExifBlock.bigEndian().orientation(tag)));
        assertEquals(Orientation.NORMAL, header(file).facts().orientation());
    }

    @Test
    void prefersJfifToExifToPhotoshop() {
        ExifBlock exif = ExifBlock.bigEndian().resolution(200, 210);
        assertEquals(
                Optional.of(new Density(72, 73)),
                density(withPicture(
                        JpegFile.starting().jfif(1, 72, 73).photoshop(150).exif(exif))));
        assertEquals(
                Optional.of(new Density(200, 210)),
                density(withPicture(
                        JpegFile.starting().jfif(0, 72, 73).photoshop(150).exif(exif))));
        assertEquals(
                Optional.of(new Density(150, 150)),
                density(withPicture(JpegFile.starting().jfif(1, 0, 0).photoshop(150))));
        assertEquals(Optional.empty(), density(withPicture(JpegFile.starting().jfif(0, 1, 1))));
    }

    @Test
    void convertsCentimetres() {
        assertEquals(
                Optional.of(new Density(254, 254)),
                density(withPicture(JpegFile.starting().jfif(2, 100, 100))));
        byte[] exif = withPicture(JpegFile.starting()
                .exif(ExifBlock.littleEndian().resolution(100, 100).unit(3)));
        assertEquals(Optional.of(new Density(254, 254)), density(exif));
    }

    @Test
    void takesOneAxisForBothAndAZeroDenominatorForNone() {
        assertEquals(
                Optional.of(new Density(300, 300)),
                density(withPicture(
                        JpegFile.starting().exif(ExifBlock.bigEndian().x(300, 1)))));
        assertEquals(
                Optional.of(new Density(300.5, 300.5)),
                density(withPicture(
                        JpegFile.starting().exif(ExifBlock.bigEndian().x(300, 0).y(601, 2)))));
        assertEquals(
                Optional.empty(),
                density(withPicture(
                        JpegFile.starting().exif(ExifBlock.bigEndian().x(300, 0).y(0, 0)))));
    }

    @Test
    void takesNoDensityFromAnExifWithoutAbsoluteUnit() {
        byte[] file = withPicture(JpegFile.starting()
                .exif(ExifBlock.bigEndian().resolution(300, 300).unit(1)));
        assertEquals(Optional.empty(), density(file));
    }

    @Test
    void joinsAProfileFromItsPartsWhateverTheirOrder() {
        byte[] profile = Profiles.srgb();
        byte[] first = Arrays.copyOf(profile, 1000);
        byte[] second = Arrays.copyOfRange(profile, 1000, profile.length);
        byte[] file = withPicture(JpegFile.starting().profilePart(2, 2, second).profilePart(1, 2, first));
        assertArrayEquals(profile, header(file).profile().orElseThrow().bytes());
    }

    @Test
    void ignoresAProfileWithAMissingPartOrOfAbsurdSize() {
        assertEquals(
                Optional.empty(),
                header(withPicture(JpegFile.starting().profilePart(1, 2, Profiles.srgb())))
                        .profile());
        JpegFile bomb = JpegFile.starting();
        for (int part = 1; part <= 100; part++) {
            bomb.profilePart(part, 100, new byte[60_000]);
        }
        assertEquals(Optional.empty(), header(withPicture(bomb)).profile());
    }

    @Test
    void skipsWhatStandsBetweenSegments() {
        byte[] file = withPicture(JpegFile.starting().jfif(1, 96, 96).raw(1, 2, 3, 4, 5));
        assertEquals(Optional.of(new Density(96, 96)), density(file));
    }

    @Test
    void survivesExifThatPointsAnywhere() {
        byte[] outside =
                Bytes.bigEndian().text("Exif\0\0MM").u16(42).u32(0xFFFFFFF0L).done();
        byte[] itself =
                Bytes.bigEndian().text("Exif\0\0MM").u16(42).u32(0).zeros(40).done();
        byte[] tooMany = Bytes.bigEndian()
                .text("Exif\0\0MM")
                .u16(42)
                .u32(8)
                .u16(65535)
                .zeros(40)
                .done();
        for (byte[] body : new byte[][] {
            outside, itself, tooMany, Bytes.bigEndian().text("Exif\0\0").done()
        }) {
            assertEquals(
                    Orientation.NORMAL,
                    header(withPicture(JpegFile.starting().segment(0xE1, body)))
                            .facts()
                            .orientation());
        }
    }

    @Test
    void saysWhatItDoesNotTake() {
        assertEquals(
                Kind.UNSUPPORTED,
                headerDefect(JpegFile.starting().frame(0xC3, 8, 8, 3).done()).kind());
        assertEquals(
                Kind.UNSUPPORTED,
                headerDefect(JpegFile.starting().frame(0xC5, 8, 8, 3).done()).kind());
        assertEquals(
                Kind.UNSUPPORTED,
                headerDefect(JpegFile.starting().frame(0xC0, 8, 8, 2).done()).kind());
    }

    @Test
    void findsBrokenHeadersDamagedAndMissingOnesIncomplete() {
        assertEquals(
                Kind.DAMAGED,
                headerDefect(withPicture(JpegFile.starting().frame(0xC0, 8, 8, 3)))
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(JpegFile.starting().frame(0xC0, 0, 8, 3).done()).kind());
        assertEquals(Kind.INCOMPLETE, headerDefect(Bytes.of(0xFF, 0xD8, 0xFF)).kind());
        assertEquals(Kind.INCOMPLETE, headerDefect(JpegFile.starting().done()).kind());
        assertEquals(
                Kind.INCOMPLETE,
                headerDefect(JpegFile.starting().jfif(1, 1, 1).withoutEnd()).kind());
    }

    @Test
    void givesUpOnEndlessSegments() {
        JpegFile file = JpegFile.starting();
        for (int i = 0; i < 30_000; i++) {
            file.segment(0xFE, new byte[0]);
        }
        assertEquals(Kind.DAMAGED, headerDefect(withPicture(file)).kind());
    }
}
