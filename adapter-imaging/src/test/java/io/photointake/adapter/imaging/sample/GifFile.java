package io.photointake.adapter.imaging.sample;

/** GIF files, block by block. */
public final class GifFile {
    private final Bytes content = Bytes.littleEndian().text("GIF89a");

    private GifFile() {}

    /** A screen with a table of four colours. */
    public static GifFile screen(int width, int height) {
        GifFile gif = new GifFile();
        gif.content.u16(width, height).u8(0x81, 0, 0).zeros(12);
        return gif;
    }

    public GifFile comment(String text) {
        content.u8(0x21, 0xFE, text.length()).text(text).u8(0);
        return this;
    }

    public GifFile transparentColour() {
        content.u8(0x21, 0xF9, 4, 1, 0, 0, 0, 0);
        return this;
    }

    public GifFile frame(int left, int top, int width, int height) {
        content.u8(0x2C).u16(left, top, width, height).u8(0);
        return this;
    }

    /** Codes of three bits each with code size 2, as one block; enough for literals before the codes grow. */
    public GifFile codes(int... codes) {
        long bits = 0;
        for (int i = codes.length - 1; i >= 0; i--) {
            bits = (bits << 3) | codes[i];
        }
        int bytes = (3 * codes.length + 7) / 8;
        content.u8(2, bytes);
        for (int i = 0; i < bytes; i++) {
            content.u8((int) (bits >> (8 * i)));
        }
        content.u8(0);
        return this;
    }

    public GifFile raw(int... bytes) {
        content.u8(bytes);
        return this;
    }

    public byte[] withoutTrailer() {
        return content.done();
    }

    public byte[] done() {
        return content.u8(0x3B).done();
    }
}
