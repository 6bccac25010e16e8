package io.photointake.adapter.imaging.sample;

/** WebP files, chunk by chunk. Their pictures have a header and no decodable pixels. */
public final class WebpFile {
    private final Bytes chunks = Bytes.littleEndian().text("WEBP");

    private WebpFile() {}

    public static WebpFile starting() {
        return new WebpFile();
    }

    public WebpFile chunk(String name, byte[] body) {
        chunks.text(name).u32(body.length).bytes(body).zeros(body.length & 1);
        return this;
    }

    public WebpFile extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                Bytes.littleEndian()
                        .u8(flags, 0, 0, 0)
                        .u24(width - 1)
                        .u24(height - 1)
                        .done());
    }

    public WebpFile lossy(int width, int height) {
        return chunk("VP8 ", lossyPicture(width, height, 20));
    }

    public WebpFile lossless(int width, int height, boolean alpha) {
        return chunk("VP8L", losslessPicture(width, height, alpha));
    }

    /** The start of an animation, and a frame of it with a lossless picture. */
    public WebpFile animationFrame(int width, int height) {
        return chunk("ANIM", new byte[6])
                .chunk(
                        "ANMF",
                        Bytes.littleEndian()
                                .u24(0)
                                .u24(0)
                                .u24(width - 1)
                                .u24(height - 1)
                                .u24(100)
                                .u8(0)
                                .text("VP8L")
                                .u32(16)
                                .bytes(losslessPicture(width, height, false))
                                .done());
    }

    public byte[] done() {
        return Bytes.littleEndian()
                .text("RIFF")
                .u32(chunks.size())
                .bytes(chunks.done())
                .done();
    }

    /** A lossy picture of 30 bytes whose first part claims a number of them. */
    public static byte[] lossyPicture(int width, int height, int firstPart) {
        return Bytes.littleEndian()
                .u24((firstPart << 5) | 0x10)
                .u8(0x9D, 0x01, 0x2A)
                .u16(width, height)
                .zeros(20)
                .done();
    }

    private static byte[] losslessPicture(int width, int height, boolean alpha) {
        long bits = (width - 1) | ((height - 1L) << 14) | (alpha ? 1L << 28 : 0);
        return Bytes.littleEndian().u8(0x2F).u32(bits).zeros(11).done();
    }
}
