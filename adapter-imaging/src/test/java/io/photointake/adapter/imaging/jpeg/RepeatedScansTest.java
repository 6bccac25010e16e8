package io.photointake.adapter.imaging.jpeg;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.domain.image.PixelSize;
import org.junit.jupiter.api.Test;

/** Progressive pictures whose coefficients come one bit at a time, in as many scans as can be. */
class RepeatedScansTest {
    private static final int MOST_BITS = 13;

    /** A code of one bit, followed by the 14 of the largest number of blocks that can be passed at once. */
    private static final String PASSES_32767_BLOCKS = "0" + "1".repeat(14);

    private static byte[] grey(int side, int coefficients) {
        int blocks = side / 8 * (side / 8);
        JpegFile file = JpegFile.starting()
                .segment(0xDB, Bytes.bigEndian().u8(0).zeros(64).done())
                .segment(0xC4, Bytes.bigEndian().u8(0x00, 1).zeros(15).u8(0).done())
                .segment(0xC4, Bytes.bigEndian().u8(0x10, 1).zeros(15).u8(0xE0).done())
                .frame(0xC2, side, side, 1)
                .scan(0, 0, 0, 0, (blocks + 7) / 8, 1);
        int[] nothingNew = CraftedJpeg.packed(PASSES_32767_BLOCKS.repeat(blocks / 32767 + 1));
        for (int bit = MOST_BITS; bit >= 0; bit--) {
            for (int k = 1; k <= coefficients; k++) {
                file.scan(k, k, bit == MOST_BITS ? 0 : bit + 1, bit, 0, 1).raw(nothingNew);
            }
        }
        return file.done();
    }

    @Test
    void takesMoreThanAHundredScansOfAnOrdinaryPicture() {
        byte[] file = grey(2048, 10);
        assertEquals(
                new PixelSize(1024, 1024),
                JpegResource.decoded(file, new PixelSize(1024, 1024)).size());
    }

    @Test
    void refusesThemSoonWhereThePictureIsLarge() {
        byte[] file = grey(10_000, 60);
        assertTimeout(ofSeconds(2), () -> {
            BrokenImageException refusal = assertThrows(
                    BrokenImageException.class, () -> JpegResource.decoded(file, new PixelSize(1024, 1024)));
            assertEquals(
                    "it repeats its picture far more often than any program would",
                    refusal.defect().detail());
        });
    }
}
