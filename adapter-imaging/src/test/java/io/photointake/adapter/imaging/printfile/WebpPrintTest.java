package io.photointake.adapter.imaging.printfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What of a WebP gets into its print file if its chunks are not as they should be. */
class WebpPrintTest {
    private static final byte[] SECRET = "a SECRET place".getBytes(StandardCharsets.US_ASCII);
    private static final ExifBlock EXIF = ExifBlock.bigEndian().orientation(6);

    @Test
    void takesTheFirstHeaderThatIsOne() {
        for (int length : new int[] {0, 1, 9}) {
            PrintFile print = printed(starting().chunk("VP8X", new byte[length]).extended(0x0C, 90, 90));

            assertEquals(1, print.count("VP8X"), "of " + length + " bytes");
            assertEquals(40, print.facts().stored().width());
        }
    }

    @Test
    void goesOnBehindAChunkWhoseNameIsNoText() {
        PrintFile print = printed(starting()
                .chunk("\u0001abc", SECRET)
                .chunk("EXIF", EXIF.done())
                .chunk("XMP ", SECRET)
                .chunk("\0\0\0\0", SECRET));

        assertFalse(tells(print));
        assertEquals(Orientation.QUARTER_TURN_CLOCKWISE, print.facts().orientation());
    }

    @Test
    void carriesNothingOverOfACutChunkThatIsNoPicture() {
        for (String name : new String[] {"EXIF", "XMP ", "NOTE"}) {
            byte[] whole = starting().chunk(name, secretAndMore()).done();

            PrintFile print = PrintFile.of(Arrays.copyOf(whole, whole.length - 20), ImageFormat.WEBP, false);

            assertFalse(tells(print), name);
            assertTrue(print.has("VP8 "));
        }
    }

    @Test
    void keepsWhatThereIsOfACutPicture() {
        byte[] whole = starting().chunk("ANMF", secretAndMore()).done();

        PrintFile print = PrintFile.of(Arrays.copyOf(whole, whole.length - 20), ImageFormat.WEBP, false);

        assertTrue(tells(print));
    }

    private static WebpFile starting() {
        return WebpFile.starting().extended(0x0C, 40, 30).lossy(40, 30);
    }

    private static byte[] secretAndMore() {
        return Bytes.littleEndian().bytes(SECRET).zeros(100).done();
    }

    private static PrintFile printed(WebpFile file) {
        return PrintFile.of(file.done(), ImageFormat.WEBP, false);
    }

    private static boolean tells(PrintFile print) {
        return TestMetadata.contains(print.bytes(), "SECRET");
    }
}
