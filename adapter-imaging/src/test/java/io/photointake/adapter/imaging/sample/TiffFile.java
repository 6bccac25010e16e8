package io.photointake.adapter.imaging.sample;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** TIFF files of one directory. The pixels come first, the directory last. */
public final class TiffFile {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;
    private static final int PIXELS_AT = 8;

    private record Value(int type, long count, Bytes content) {}

    private final Map<Integer, Value> entries = new TreeMap<>();
    private byte[] pixels = new byte[0];

    private TiffFile() {}

    /** Eight bits of grey, uncompressed, in one strip that is all there. */
    public static TiffFile grey(int width, int height) {
        return new TiffFile()
                .longs(256, width)
                .longs(257, height)
                .shorts(258, 8)
                .shorts(259, 1)
                .shorts(262, 1)
                .longs(273, PIXELS_AT)
                .longs(278, height)
                .longs(279, (long) width * height)
                .pixels((int) Math.min((long) width * height, 100_000));
    }

    /** Eight bits of red, green and blue, uncompressed, in one strip. */
    public static TiffFile rgb(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        TiffFile file = grey(width, height)
                .shorts(258, 8, 8, 8)
                .shorts(262, 2)
                .shorts(277, 3)
                .longs(279, 3L * width * height)
                .pixels(3 * width * height);
        for (int i = 0; i < width * height; i++) {
            int colour = image.getRGB(i % width, i / width);
            for (int band = 0; band < 3; band++) {
                file.pixels[3 * i + band] = (byte) (colour >> (16 - 8 * band));
            }
        }
        return file;
    }

    public TiffFile shorts(int tag, int... values) {
        entries.put(tag, new Value(SHORT, values.length, Bytes.littleEndian().u16(values)));
        return this;
    }

    public TiffFile longs(int tag, long... values) {
        entries.put(tag, new Value(LONG, values.length, Bytes.littleEndian().u32(values)));
        return this;
    }

    /** An entry that says it has so many numbers, of which there is none. */
    public TiffFile claiming(int tag, long count) {
        entries.put(tag, new Value(LONG, count, Bytes.littleEndian().u32(0x7FFFFFFF)));
        return this;
    }

    public TiffFile bytes(int tag, byte[] content) {
        entries.put(
                tag, new Value(UNDEFINED, content.length, Bytes.littleEndian().bytes(content)));
        return this;
    }

    public TiffFile without(int tag) {
        entries.remove(tag);
        return this;
    }

    public TiffFile pixels(int bytes) {
        pixels = new byte[bytes];
        return this;
    }

    /** The data of the only strip. */
    public TiffFile pixels(byte[] data) {
        pixels = data.clone();
        return this;
    }

    public byte[] done() {
        int directoryAt = PIXELS_AT + pixels.length;
        Bytes file = Bytes.littleEndian().text("II").u16(42).u32(directoryAt).bytes(pixels);
        file.u16(entries.size());
        int farAway = directoryAt + 2 + 12 * entries.size() + 4;
        for (Map.Entry<Integer, Value> entry : entries.entrySet()) {
            Value value = entry.getValue();
            file.u16(entry.getKey(), value.type).u32(value.count);
            if (value.content.size() <= 4) {
                file.bytes(Arrays.copyOf(value.content.done(), 4));
            } else {
                file.u32(farAway);
                farAway += value.content.size();
            }
        }
        file.u32(0);
        entries.values().stream()
                .filter(value -> value.content.size() > 4)
                .forEach(value -> file.bytes(value.content.done()));
        return file.done();
    }
}
