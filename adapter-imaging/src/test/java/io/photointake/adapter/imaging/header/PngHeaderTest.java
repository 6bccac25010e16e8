package io.photointake.adapter.imaging.header;

import static io.photointake.adapter.imaging.sample.Answers.density;
import static io.photointake.adapter.imaging.sample.Answers.header;
import static io.photointake.adapter.imaging.sample.Answers.headerDefect;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.adapter.imaging.sample.Profiles;
import io.photointake.domain.image.ImageDefect.Kind;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PngHeaderTest {
    @Test
    void tellsSizeColoursAndTransparency() {
        ImageHeader header =
                header(PngFile.of(300, 200, 16, 4, true).zeroPixels(10).done());
        assertEquals(new PixelSize(300, 200), header.facts().stored());
        assertEquals(ColourModel.GREY, header.colours());
        assertEquals(16, header.bitsPerSample());
        assertTrue(header.alpha());
        assertEquals(new FormatDetails.Png(true, false), header.details());
    }

    @Test
    void findsTransparencyOfAPalette() {
        PngFile palette = PngFile.of(8, 8, 8, 3, false).chunk("PLTE", new byte[3]);
        assertTrue(
                header(palette.chunk("tRNS", new byte[1]).zeroPixels(72).done()).alpha());
        assertFalse(header(PngFile.small().zeroPixels(72).done()).alpha());
    }

    @Test
    void prefersPhysicalSizeToExif() {
        ExifBlock exif = ExifBlock.littleEndian().resolution(96, 96);
        assertEquals(
                299.9994,
                density(PngFile.small()
                                .exif(exif)
                                .physical(11811, 11811, 1)
                                .zeroPixels(72)
                                .done())
                        .orElseThrow()
                        .x(),
                0.0001);
        assertEquals(
                Optional.of(new Density(96, 96)),
                density(PngFile.small()
                        .exif(exif)
                        .physical(1, 4, 0)
                        .zeroPixels(72)
                        .done()));
    }

    @Test
    void readsExifBeforeAndBehindThePicture() {
        ExifBlock exif = ExifBlock.bigEndian().orientation(6);
        assertEquals(
                6,
                header(PngFile.small().exif(exif).zeroPixels(72).end().done())
                        .facts()
                        .orientation()
                        .tag());
        assertEquals(
                6,
                header(PngFile.small().zeroPixels(72).exif(exif).end().done())
                        .facts()
                        .orientation()
                        .tag());
    }

    @Test
    void ignoresMetadataWithAWrongChecksum() {
        byte[] exif = ExifBlock.bigEndian().orientation(6).done();
        assertEquals(
                1,
                header(PngFile.small().chunk("eXIf", exif, 0).zeroPixels(72).done())
                        .facts()
                        .orientation()
                        .tag());
    }

    @Test
    void inflatesAProfileButNoBomb() {
        byte[] profile = Profiles.srgb();
        assertArrayEquals(
                profile,
                header(PngFile.small()
                                .profile(PngFile.deflated(profile))
                                .zeroPixels(72)
                                .done())
                        .profile()
                        .orElseThrow()
                        .bytes());
        byte[] bomb = PngFile.deflated(Profiles.ofSize(IccProfile.MOST_BYTES + 1));
        assertEquals(
                Optional.empty(),
                header(PngFile.small().profile(bomb).zeroPixels(72).done()).profile());
        assertEquals(
                Optional.empty(),
                header(PngFile.small().profile(new byte[50]).zeroPixels(72).done())
                        .profile());
    }

    @Test
    void readsLittleOfALargeFile() throws IOException {
        BytesChannel channel = new BytesChannel(
                PngFile.small().chunk("IDAT", new byte[5_000_000]).end().done());
        HeaderReader.read(channel);
        assertTrue(channel.bytesRead() < 20_000, channel.bytesRead() + " bytes read");
    }

    @Test
    void refusesHeadersThatCannotBe() {
        assertEquals(
                Kind.DAMAGED,
                headerDefect(PngFile.of(8, 8, 8, 1, false).zeroPixels(72).done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(PngFile.of(8, 8, 16, 3, false).zeroPixels(72).done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(PngFile.of(0, 8, 8, 0, false).zeroPixels(72).done())
                        .kind());
        assertEquals(
                Kind.DAMAGED,
                headerDefect(PngFile.of(0x80000000L, 8, 8, 0, false)
                                .zeroPixels(72)
                                .done())
                        .kind());
        assertEquals(Kind.INCOMPLETE, headerDefect(PngFile.small().end().done()).kind());
        assertEquals(Kind.INCOMPLETE, headerDefect(PngFile.small().done()).kind());
    }

    @Test
    void givesUpOnEndlessChunks() {
        PngFile file = PngFile.small();
        for (int i = 0; i < 20_000; i++) {
            file.chunk("teXt", new byte[0]);
        }
        assertEquals(Kind.DAMAGED, headerDefect(file.zeroPixels(72).done()).kind());
    }
}
