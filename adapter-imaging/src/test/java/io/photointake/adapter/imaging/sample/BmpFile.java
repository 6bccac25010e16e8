package io.photointake.adapter.imaging.sample;

/** BMP files. */
public final class BmpFile {
    private static final int HEADERS = 54;
    private static final int PALETTE = 4 * 256;

    private BmpFile() {}

    /** A file with the usual 40-byte header, a full palette for up to 8 bits, and the given pixel bytes. */
    public static byte[] of(long width, long height, int bits, int compression, byte[] pixels) {
        int palette = bits <= 8 ? PALETTE : 0;
        return headers(width, height, bits, compression, palette)
                .zeros(palette)
                .bytes(pixels)
                .done();
    }

    /** OS/2's short header, 8 bits a pixel. */
    public static byte[] core(int width, int height, byte[] pixels) {
        return Bytes.littleEndian()
                .text("BM")
                .u32(26 + pixels.length, 0, 26)
                .u32(12)
                .u16(width, height, 1, 24)
                .bytes(pixels)
                .done();
    }

    private static Bytes headers(long width, long height, int bits, int compression, int palette) {
        return Bytes.littleEndian()
                .text("BM")
                .u32(0, 0, HEADERS + palette)
                .u32(40, width, height)
                .u16(1, bits)
                .u32(compression, 0, 11811, 5906, 0, 0);
    }
}
