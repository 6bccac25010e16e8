package io.photointake.adapter.imaging.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a JPEG or GIF that no specification knows, or that are not where it wants them, tell nothing. */
class UnknownPartsTest {
    private static final byte[] SECRET = "a SECRET place".getBytes(StandardCharsets.US_ASCII);
    private static final int AFTER_JFIF = 20;

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0xBF, 0xF0, 0xF7, 0xFD})
    void ofAJpegWithASegmentThatCodesNothing(int code) {
        byte[] jpeg = TestImages.jpeg(40, 30);
        byte[] segment = segment(code, SECRET.length);

        byte[] before = printed(TestMetadata.inserted(jpeg, AFTER_JFIF, segment), ImageFormat.JPEG);
        byte[] behindData = printed(TestMetadata.inserted(jpeg, jpeg.length - 2, segment), ImageFormat.JPEG);

        assertArrayEquals(printed(jpeg, ImageFormat.JPEG), before);
        assertArrayEquals(printed(jpeg, ImageFormat.JPEG), behindData);
    }

    @Test
    void ofAJpegThatEndsInASegment() {
        byte[] jpeg = TestImages.jpeg(40, 30);
        byte[] cut = TestMetadata.inserted(
                Arrays.copyOf(jpeg, jpeg.length - 2), jpeg.length - 2, segment(0xFE, SECRET.length + 100));

        assertArrayEquals(printed(jpeg, ImageFormat.JPEG), printed(cut, ImageFormat.JPEG));
    }

    @Test
    void ofAJpegThatEndsInItsData() {
        byte[] jpeg = TestImages.jpeg(40, 30);
        byte[] cut = Arrays.copyOf(jpeg, jpeg.length - 20);

        byte[] print = printed(cut, ImageFormat.JPEG);

        assertArrayEquals(
                Arrays.copyOfRange(cut, cut.length - 50, cut.length),
                Arrays.copyOfRange(print, print.length - 50, print.length));
    }

    @Test
    void ofAJpegWithTwoJfifHeaders() {
        byte[] jpeg = TestImages.jpeg(40, 30);
        byte[] jfif = Arrays.copyOfRange(jpeg, 2, AFTER_JFIF);

        assertArrayEquals(
                printed(jpeg, ImageFormat.JPEG),
                printed(TestMetadata.inserted(jpeg, AFTER_JFIF, jfif), ImageFormat.JPEG));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0xCE, 0xFD, 0xFE})
    void ofAGifWithAnExtensionOfThatKind(int label) {
        byte[] gif = TestImages.gif(40, 30);
        int afterTable = 13 + 3 * (2 << (gif[10] & 7));

        for (int at : new int[] {afterTable, gif.length - 1}) {
            assertArrayEquals(gif, printed(TestMetadata.inserted(gif, at, extension(label)), ImageFormat.GIF));
        }
    }

    @Test
    void ofAGifWithStrayBytesBehindItsPicture() {
        byte[] gif = TestImages.gif(40, 30);

        for (int stray : new int[] {0x00, 0x01, 0x7F, 0xFF}) {
            byte[] bytes = Bytes.littleEndian().u8(stray).bytes(extension(0xFE)).done();
            assertArrayEquals(gif, printed(TestMetadata.inserted(gif, gif.length - 1, bytes), ImageFormat.GIF));
        }
    }

    @Test
    void ofAGifThatEndsInAComment() {
        byte[] gif = TestImages.gif(40, 30);
        byte[] comment = extension(0xFE);
        byte[] cut = TestMetadata.inserted(
                Arrays.copyOf(gif, gif.length - 1), gif.length - 1, Arrays.copyOf(comment, comment.length - 1));

        assertArrayEquals(gif, printed(cut, ImageFormat.GIF));
    }

    @Test
    void ofAGifThatEndsInItsPictureKeepsThat() {
        byte[] gif = TestImages.gif(40, 30);
        byte[] cut = Arrays.copyOf(gif, gif.length - 3);

        assertArrayEquals(cut, printed(cut, ImageFormat.GIF));
    }

    private static byte[] segment(int code, int length) {
        return Bytes.bigEndian().u8(0xFF, code).u16(length + 2).bytes(SECRET).done();
    }

    private static byte[] extension(int label) {
        return Bytes.littleEndian()
                .u8(0x21, label, SECRET.length)
                .bytes(SECRET)
                .u8(0)
                .done();
    }

    private static byte[] printed(byte[] original, ImageFormat format) {
        PrintFile print = PrintFile.of(original, format, false);
        assertFalse(print.has("SECRET"));
        assertTrue(PrintFile.of(original, format, true).bytes().length >= original.length);
        return print.bytes();
    }
}
