package io.photointake.adapter.imaging.sample;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/** Files that claim or unfold to far more than they are. */
public final class Bombs {
    private static final int SIDE = 10_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int ADLER = 65_521;

    private Bombs() {}

    /** By what they are; each is made when asked for. */
    public static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> bombs = new LinkedHashMap<>();
        bombs.put("PNG 60000x60000, 1 bit", () -> png(60_000, 60_000, 1, 0, 7_501L * 60_000));
        bombs.put("PNG 10000x10000, 1 bit", () -> png(SIDE, SIDE, 1, 0, 1_251L * SIDE));
        bombs.put("PNG 10000x10000, palette", () -> png(SIDE, SIDE, 8, 3, 10_001L * SIDE));
        bombs.put("PNG 10000x10000, RGBA 16 bit", () -> png(SIDE, SIDE, 16, 6, 80_001L * SIDE));
        bombs.put("PNG 10000x10000, interlaced", () -> interlaced(SIDE));
        bombs.put("PNG 100000000x1", () -> png(100_000_000, 1, 8, 0, 100_000_001L));
        bombs.put("PNG 1x100000000", () -> png(1, 100_000_000, 8, 0, 200_000_000L));
        bombs.put(
                "PNG with a profile of 300 MB",
                () -> PngFile.small()
                        .profile(deflatedZeros(300L * MEGABYTE))
                        .zeroPixels(72)
                        .end()
                        .done());
        bombs.put(
                "PNG with a text of 300 MB",
                () -> PngFile.small()
                        .chunk("zTXt", deflatedZeros(300L * MEGABYTE))
                        .zeroPixels(72)
                        .end()
                        .done());
        bombs.put("PNG of 500000 pieces of data", Bombs::piecemeal);
        bombs.put("PNG with a chunk of 2 GB", Bombs::hugeChunk);
        bombs.put(
                "GIF 65535x65535, frame 1x1",
                () -> gif(65_535, 1, 1).codes(4, 0, 5).done());
        bombs.put(
                "GIF 10000x10000, frame 1x1",
                () -> gif(SIDE, 1, 1).codes(4, 0, 5).done());
        bombs.put("GIF of two million clear codes", Bombs::clearCodes);
        bombs.put("GIF 10000x10000, all of it", () -> wholeGif(SIDE));
        bombs.put("BMP 10000x10000, run lengths", () -> BmpFile.of(SIDE, SIDE, 8, 1, Bytes.of(0, 1)));
        bombs.put("BMP 65535x65535, run lengths", () -> BmpFile.of(65_535, 65_535, 8, 1, Bytes.of(0, 1)));
        bombs.put("TIFF 10000x10000, deflate, one strip", () -> tiff(8, deflatedZeros(100_000_000L)));
        bombs.put("TIFF 10000x10000, PackBits", () -> tiff(32_773, packed(100_000_000L)));
        bombs.put("TIFF 10000x10000, facsimile", () -> facsimile(SIDE));
        bombs.put("TIFF with a tile of 60000x60000", Bombs::hugeTile);
        bombs.put("TIFF with tiles of 1x1", Bombs::tinyTiles);
        bombs.put("TIFF whose directories loop", Bombs::loopingTiff);
        bombs.put(
                "TIFF 100000000x1",
                () -> TiffFile.grey(100_000_000, 1).pixels(1000).done());
        bombs.put(
                "TIFF 1x100000000",
                () -> TiffFile.grey(1, 100_000_000).pixels(1000).done());
        bombs.put(
                "TIFF with counts of 4294967295",
                () -> TiffFile.grey(20, 10)
                        .claiming(273, 0xFFFFFFFFL)
                        .claiming(279, 0xFFFFFFFFL)
                        .claiming(282, 0xFFFFFFFFL)
                        .done());
        bombs.put(
                "WebP 16383x16383 without data",
                () -> WebpFile.starting().lossless(16_383, 16_383, true).done());
        return bombs;
    }

    private static byte[] png(int width, int height, int depth, int colours, long bytes) {
        PngFile file = PngFile.of(width, height, depth, colours, false);
        if (colours == 3) {
            file.chunk("PLTE", new byte[6]);
        }
        return file.chunk("IDAT", deflatedZeros(bytes)).end().done();
    }

    private static byte[] interlaced(int side) {
        return PngFile.of(side, side, 8, 6, true)
                .chunk("IDAT", deflatedZeros(4L * side * side + 2L * side))
                .end()
                .done();
    }

    private static byte[] piecemeal() {
        PngFile file = PngFile.of(1000, 1000, 8, 0, false);
        byte[] data = deflatedZeros(1001L * 1000);
        for (byte part : data) {
            file.chunk("IDAT", new byte[] {part});
            for (int i = 0; i < 500_000 / data.length; i++) {
                file.chunk("IDAT", new byte[0]);
            }
        }
        return file.end().done();
    }

    private static byte[] hugeChunk() {
        byte[] file = PngFile.small().zeroPixels(72).end().done();
        int dataAt = 33;
        file[dataAt] = 0x7F;
        return file;
    }

    private static GifFile gif(int screen, int width, int height) {
        return GifFile.screen(screen, screen).frame(0, 0, width, height);
    }

    private static byte[] clearCodes() {
        GifFile file = gif(SIDE, SIDE, SIDE).raw(2);
        for (int i = 0; i < 3000; i++) {
            file.raw(255);
            for (int group = 0; group < 85; group++) {
                file.raw(0x24, 0x49, 0x92);
            }
        }
        return file.raw(0).done();
    }

    /** Each code is the one just made, so that strings grow by a pixel with every code. */
    private static byte[] wholeGif(int side) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        BitSet bits = new BitSet();
        int at = 0;
        for (long pixels = (long) side * side; pixels > 0; ) {
            int size = 3;
            at = put(bits, at, 4, size);
            at = put(bits, at, 0, size);
            pixels--;
            for (int next = 6; next < 4095 && pixels > 0; next++) {
                size = next == 1 << size ? size + 1 : size;
                at = put(bits, at, next, size);
                pixels -= next - 4;
            }
        }
        data.writeBytes(bits.toByteArray());
        byte[] codes = Arrays.copyOf(data.toByteArray(), (at + 7) / 8);
        GifFile file = gif(side, side, side).raw(2);
        for (int from = 0; from < codes.length; from += 255) {
            byte[] block = Arrays.copyOfRange(codes, from, Math.min(codes.length, from + 255));
            file.raw(block.length);
            for (byte each : block) {
                file.raw(each);
            }
        }
        return file.raw(0).done();
    }

    private static int put(BitSet bits, int at, int code, int size) {
        for (int i = 0; i < size; i++) {
            bits.set(at + i, (code >> i & 1) == 1);
        }
        return at + size;
    }

    private static byte[] tiff(int compression, byte[] data) {
        return TiffFile.grey(SIDE, SIDE)
                .shorts(259, compression)
                .longs(279, data.length)
                .pixels(data)
                .done();
    }

    private static byte[] facsimile(int side) {
        byte[] white = new byte[side / 8 + 1];
        Arrays.fill(white, (byte) 0xFF);
        return TiffFile.grey(side, side)
                .shorts(258, 1)
                .shorts(262, 0)
                .shorts(259, 4)
                .longs(279, white.length)
                .pixels(white)
                .done();
    }

    private static byte[] hugeTile() {
        byte[] data = deflatedZeros(60_000L * 9000);
        return TiffFile.grey(9000, 9000)
                .without(273)
                .without(279)
                .shorts(259, 8)
                .longs(322, 60_000)
                .longs(323, 60_000)
                .longs(324, 8)
                .longs(325, data.length)
                .pixels(data)
                .done();
    }

    private static byte[] tinyTiles() {
        long[] offsets = new long[SIDE * 100];
        Arrays.fill(offsets, 8);
        return TiffFile.grey(SIDE, 100)
                .without(273)
                .without(279)
                .longs(322, 1)
                .longs(323, 1)
                .longs(324, offsets)
                .done();
    }

    private static byte[] loopingTiff() {
        byte[] file = TiffFile.grey(20, 10).longs(254, 1).longs(330, 208).done();
        return Bytes.littleEndian()
                .bytes(Arrays.copyOf(file, file.length - 4))
                .u32(208)
                .done();
    }

    private static byte[] packed(long bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (long left = bytes; left > 0; left -= 128) {
            packed.write(0x81);
            packed.write(0);
        }
        return packed.toByteArray();
    }

    /** A stream of zlib: the same block of a megabyte again and again, then the rest. */
    private static byte[] deflatedZeros(long bytes) {
        byte[] megabyte = deflated(MEGABYTE, Deflater.FULL_FLUSH);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(Bytes.of(0x78, 0x9C));
        for (long i = 0; i < bytes / MEGABYTE; i++) {
            stream.writeBytes(megabyte);
        }
        stream.writeBytes(deflated((int) (bytes % MEGABYTE), Deflater.NO_FLUSH));
        stream.writeBytes(Bytes.bigEndian().u16((int) (bytes % ADLER), 1).done());
        return stream.toByteArray();
    }

    private static byte[] deflated(int zeros, int flush) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[zeros]);
        if (flush == Deflater.NO_FLUSH) {
            deflater.finish();
        }
        byte[] target = new byte[zeros / 100 + 1000];
        int length = deflater.deflate(target, 0, target.length, flush);
        deflater.end();
        return Arrays.copyOf(target, length);
    }
}
