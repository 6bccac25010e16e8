package io.photointake.adapter.imaging.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan takes in memory, of files made so that it takes much; and that these tell nothing either. */
class PlanSizeTest {
    private static final int MOST_BYTES = 256 << 10;
    private static final byte[] SECRET = "a SECRET place".getBytes(StandardCharsets.US_ASCII);
    private static final int PAIRS = 60_000;

    @Test
    void ofAJpegOfManySegmentsWithDensities() throws IOException {
        byte[] exif = Bytes.bigEndian()
                .text("Exif\0\0")
                .bytes(ExifBlock.bigEndian().resolution(72, 72).unit(2).done())
                .zeros(60_000)
                .done();
        JpegFile segments = JpegFile.starting();
        for (int i = 0; i < 60; i++) {
            segments.segment(0xE1, exif).photoshop(72);
        }
        byte[] original = withSegments(segments);

        PrintFile print = printed(original, ImageFormat.JPEG, true);

        assertEquals(Optional.of(new Density(287, 287)), print.exifDensity());
        assertEquals(original.length, print.bytes().length);
    }

    @Test
    void ofAJpegWhoseExifHasNoPlaceForDensities() throws IOException {
        byte[] exif = Bytes.bigEndian().text("Exif\0\0").bytes(wideDirectory()).done();
        JpegFile segments = JpegFile.starting();
        for (int i = 0; i < 60; i++) {
            segments.segment(0xE1, exif);
        }

        printed(withSegments(segments), ImageFormat.JPEG, true);
    }

    @Test
    void ofAPngOfManyExifChunks() throws IOException {
        PngFile file = PngFile.small();
        for (int i = 0; i < 60; i++) {
            file.chunk("eXIf", wideDirectory());
        }

        printed(file.zeroPixels(72).end().done(), ImageFormat.PNG, true);
    }

    @Test
    void ofAPngWithTextsBetweenItsParts() throws IOException {
        PngFile file = PngFile.small();
        for (int i = 0; i < 4000; i++) {
            file.chunk("sPLT", new byte[1]).chunk("tEXt", SECRET);
        }
        file.zeroPixels(72);
        for (int i = 0; i < PAIRS; i++) {
            file.chunk("sPLT", new byte[1]).chunk("tEXt", SECRET);
        }

        PrintFile print = printed(file.end().done(), ImageFormat.PNG, false);

        assertFalse(tells(print));
        assertTrue(print.has("IDAT"));
        assertTrue(print.has("IEND"));
    }

    @Test
    void ofAGifWithCommentsBetweenItsFrames() throws IOException {
        byte[] gif = TestImages.gif(4, 3);
        int afterTable = 13 + 3 * (2 << (gif[10] & 7));
        byte[] frame = Arrays.copyOfRange(gif, afterTable, gif.length - 1);
        byte[] control = Bytes.littleEndian().u8(0x21, 0xF9, 4, 1, 0, 0, 7, 0).done();
        Bytes controls = Bytes.littleEndian();
        Bytes frames = Bytes.littleEndian();
        for (int i = 0; i < PAIRS; i++) {
            controls.bytes(control).bytes(comment());
            frames.bytes(frame).bytes(comment());
        }
        byte[] start = Arrays.copyOf(gif, afterTable);
        byte[] between =
                Bytes.littleEndian().bytes(start).bytes(frames.done()).u8(0x3B).done();
        byte[] before = Bytes.littleEndian()
                .bytes(start)
                .bytes(controls.done())
                .bytes(frame)
                .u8(0x3B)
                .done();

        for (byte[] original : new byte[][] {between, before}) {
            PrintFile print = printed(original, ImageFormat.GIF, false);

            assertFalse(tells(print));
            assertEquals(4, print.facts().stored().width());
            assertEquals(0x3B, print.bytes()[print.bytes().length - 1]);
        }
        byte[] shown = printed(before, ImageFormat.GIF, false).bytes();
        byte[] end = Bytes.littleEndian().bytes(control).bytes(frame).u8(0x3B).done();
        assertArrayEquals(end, Arrays.copyOfRange(shown, shown.length - end.length, shown.length));
    }

    @Test
    void ofAWebpWithTextsBetweenItsChunks() throws IOException {
        WebpFile file = WebpFile.starting().extended(0x0C, 40, 30);
        for (int i = 0; i < PAIRS / 2; i++) {
            file.chunk("ICCP", new byte[1]).chunk("NOTE", SECRET);
        }

        PrintFile print = printed(file.lossy(40, 30).chunk("NOTE", SECRET).done(), ImageFormat.WEBP, false);

        assertFalse(tells(print));
        assertTrue(print.has("VP8 "));
        assertEquals(40, print.facts().stored().width());
    }

    @Test
    void ofATiffWithTextsBetweenItsStrips() throws IOException {
        PrintFile print = printed(strips(20_000), ImageFormat.TIFF, false);

        assertFalse(tells(print));
        assertEquals(20_000, print.count("\u0001\u0002\u0003"));
        assertEquals(PAIRS, printed(strips(PAIRS), ImageFormat.TIFF, false).count("\u0001\u0002\u0003"));
    }

    /** Every strip three bytes long, with a secret before each. */
    private static byte[] strips(int count) {
        int each = SECRET.length + 3;
        int tables = 8 + count * each + count % 2;
        Bytes file = Bytes.bigEndian().text("MM").u16(42).u32(tables + 8L * count);
        for (int i = 0; i < count; i++) {
            file.bytes(SECRET).u8(1, 2, 3);
        }
        file.zeros(count % 2);
        for (int i = 0; i < count; i++) {
            file.u32(8L + (long) i * each + SECRET.length);
        }
        for (int i = 0; i < count; i++) {
            file.u32(3);
        }
        file.u16(9);
        file.u16(256, 3).u32(1).u16(3, 0).u16(257, 4).u32(1, count);
        file.u16(258, 3)
                .u32(1)
                .u16(8, 0)
                .u16(259, 3)
                .u32(1)
                .u16(1, 0)
                .u16(262, 3)
                .u32(1)
                .u16(1, 0);
        file.u16(273, 4)
                .u32(count, tables)
                .u16(277, 3)
                .u32(1)
                .u16(1, 0)
                .u16(278, 3)
                .u32(1)
                .u16(1, 0);
        return file.u16(279, 4).u32(count, tables + 4L * count).u32(0).done();
    }

    /** A block that gets a new directory of 48 KB with its density. */
    private static byte[] wideDirectory() {
        int entries = 2500;
        Bytes block = Bytes.bigEndian().text("MM").u16(42).u32(8).u16(entries);
        for (int i = 0; i < entries; i++) {
            block.u16(30_000 + i, 4).u32(1, i);
        }
        return block.u32(0).done();
    }

    private static byte[] withSegments(JpegFile file) {
        byte[] segments = file.withoutEnd();
        return TestMetadata.inserted(TestImages.jpeg(40, 30), 20, Arrays.copyOfRange(segments, 2, segments.length));
    }

    private static byte[] comment() {
        return Bytes.littleEndian()
                .u8(0x21, 0xFE, SECRET.length)
                .bytes(SECRET)
                .u8(0)
                .done();
    }

    private static PrintFile printed(byte[] original, ImageFormat format, boolean keepsPrivate) throws IOException {
        try (SeekableByteChannel channel = new InMemoryContent(original).open()) {
            int bytes = PrintFiles.plan(ByteView.of(channel), format, new Dpi(287), keepsPrivate)
                    .bytes();
            assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        }
        return PrintFile.of(original, format, keepsPrivate);
    }

    private static boolean tells(PrintFile print) {
        return TestMetadata.contains(print.bytes(), "SECRET");
    }
}
