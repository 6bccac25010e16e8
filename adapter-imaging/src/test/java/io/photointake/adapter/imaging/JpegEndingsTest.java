package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.application.port.TestImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What cameras and programs do to JPEGs without any harm to the picture, and what takes some of it away: the verdict is
 * the same in every size, whichever decoder a size is given to.
 */
class JpegEndingsTest {
    private static final int[] WIDTHS = {480, 1600, 4100, 6000};
    private static final int[] PLAIN_WIDTHS = {480, 1600};
    private static final byte[] END = Bytes.of(0xFF, 0xD9);
    private static final byte[] SAMSUNG = Bytes.bigEndian()
            .u8(0, 0, 1, 0x0A, 14, 0, 0, 0)
            .text("Image_UTC_Data1610000000000SEFH")
            .u8(0x6B, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0x0A, 0x23, 0, 0, 0, 0x23, 0, 0, 0, 0x18, 0, 0, 0)
            .text("SEFT")
            .done();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void acceptsWhatEveryBrowserShowsCompletely(boolean plainJava) {
        List<String> wrong = new ArrayList<>();
        try (Standards standards = plainJava ? Standards.inPlainJava() : Standards.natively()) {
            for (int width : plainJava ? PLAIN_WIDTHS : WIDTHS) {
                whole(width)
                        .forEach((name, file) -> standards
                                .of(file)
                                .ifPresentOrElse(
                                        standard -> check(standard, width + " " + name, wrong),
                                        () -> wrong.add(width + " " + name + " is refused")));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesAPictureOfWhichDataIsMissing(boolean plainJava) {
        List<String> accepted = new ArrayList<>();
        try (Standards standards = plainJava ? Standards.inPlainJava() : Standards.natively()) {
            for (int width : plainJava ? PLAIN_WIDTHS : WIDTHS) {
                cut(width)
                        .forEach((name, file) ->
                                standards.of(file).ifPresent(standard -> accepted.add(width + " " + name)));
            }
        }
        assertEquals(List.of(), accepted);
    }

    private static void check(BufferedImage standard, String name, List<String> wrong) {
        boolean right = Standards.shows(Color.RED, standard, 0.2, 0.5)
                && Standards.shows(Color.BLUE, standard, 0.7, 0.1)
                && Standards.shows(Color.WHITE, standard, 0.7, 0.94);
        if (!right) {
            wrong.add(name + " has other colours");
        }
    }

    private static Map<String, byte[]> whole(int width) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sequential(TestImages.encoded(picture(width), "jpeg"), files);
        byte[] progressive = JpegSamples.progressive(picture(width));
        Map<String, byte[]> endings = new LinkedHashMap<>();
        endings(progressive, endings);
        endings.forEach((name, file) -> files.put("progressive, " + name, file));
        return files;
    }

    private static void sequential(byte[] file, Map<String, byte[]> files) {
        endings(file, files);
        int[][] bands = {{0, 0, 0}, {0, 0, 0x11}, {1, 63, 0}, {0, 62, 0}, {5, 70, 0x10}, {255, 255, 255}};
        for (int[] band : bands) {
            byte[] changed = file.clone();
            int at = dataOf(file) - band.length;
            for (int i = 0; i < band.length; i++) {
                changed[at + i] = (byte) band[i];
            }
            files.put("scan of " + Arrays.toString(band), changed);
        }
        files.put("a comment longer than it says", inserted(file, 0xFF, 0xFE, 0, 4, 'a', 'b', 'c', 'd', 'e'));
        files.put("a segment of length 0", inserted(file, 0xFF, 0xE5, 0, 0));
    }

    private static void endings(byte[] file, Map<String, byte[]> files) {
        byte[] open = Arrays.copyOf(file, file.length - END.length);
        files.put("as it is", file);
        files.put("no end", open);
        files.put("no end, half a marker", joined(open, Bytes.of(0xFF)));
        files.put("no end, zeros", Arrays.copyOf(open, open.length + 5000));
        files.put("no end, Samsung's trailer", joined(open, SAMSUNG));
        files.put("no end, another picture", joined(open, TestImages.encoded(picture(64), "jpeg")));
        files.put("no end, anything", joined(open, anything(4000)));
        files.put("Samsung's trailer", joined(file, SAMSUNG));
        files.put("another picture", joined(file, TestImages.encoded(picture(64), "jpeg")));
        files.put("zeros", Arrays.copyOf(file, file.length + 70_000));
        files.put("fill bytes", joined(open, filled(100_000, 0xFF), Bytes.of(0xD9)));
        files.put("restarts before the end", joined(open, Bytes.of(0xFF, 0xD0, 0xFF, 0xD3), END));
        for (int count : new int[] {1, 16, 17, 300, 70_000}) {
            files.put(count + " stray bytes before the end", joined(open, anything(count), END));
            files.put(count + " equal stray bytes before the end", joined(open, filled(count, 0), END));
        }
        files.put("stray bytes between segments", inserted(file, ints(anything(300))));
        files.put("fill bytes between segments", inserted(file, ints(filled(50, 0xFF))));
    }

    private static Map<String, byte[]> cut(int width) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] progressive = JpegSamples.progressive(picture(width));
        for (byte[] file : new byte[][] {TestImages.encoded(picture(width), "jpeg"), progressive}) {
            String kind = file == progressive ? "progressive" : "sequential";
            for (int lost : new int[] {12, 22, Math.max(60, file.length / 100), file.length / 2}) {
                byte[] open = Arrays.copyOf(file, file.length - lost);
                files.put(kind + " without " + lost, open);
                files.put(kind + " without " + lost + ", with end", joined(open, END));
                files.put(
                        kind + " without " + lost + ", with restart and end", joined(open, Bytes.of(0xFF, 0xD0), END));
                files.put(kind + " without " + lost + ", zeros", Arrays.copyOf(open, open.length + 100_000));
                if (lost > 40) { // fewer bytes could be taken for those of the trailer
                    files.put(kind + " without " + lost + ", Samsung's trailer", joined(open, SAMSUNG));
                }
                files.put(
                        kind + " without " + lost + ", another picture",
                        joined(open, TestImages.encoded(picture(64), "jpeg")));
            }
        }
        files.put("without the last scan", Arrays.copyOf(progressive, lastScan(progressive)));
        files.put(
                "without the last scan, zeros",
                Arrays.copyOf(Arrays.copyOf(progressive, lastScan(progressive)), progressive.length + 500));
        return files;
    }

    /** Red, blue, white below, with lines that do not compress to nothing. */
    private static BufferedImage picture(int width) {
        int height = width <= 2000 ? width * 2 / 3 : 300;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        Random random = new Random(width);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.drawLine(random.nextInt(width), height / 4, random.nextInt(width), height / 3);
        }
        pen.setColor(Color.WHITE);
        pen.fillRect(0, height * 9 / 10, width, height);
        pen.setColor(Color.BLACK);
        for (int x = width * 4 / 5; x < width; x += 3) {
            pen.drawLine(x, height - 6, x, height);
        }
        pen.dispose();
        return image;
    }

    private static byte[] anything(int count) {
        byte[] bytes = new byte[count];
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (1 + random.nextInt(0xFE));
        }
        return bytes;
    }

    private static byte[] filled(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static int[] ints(byte[] bytes) {
        int[] ints = new int[bytes.length];
        Arrays.setAll(ints, i -> bytes[i] & 0xFF);
        return ints;
    }

    private static byte[] joined(byte[]... parts) {
        Bytes joined = Bytes.bigEndian();
        for (byte[] part : parts) {
            joined.bytes(part);
        }
        return joined.done();
    }

    /** The file with bytes behind its first segment. */
    private static byte[] inserted(byte[] file, int... bytes) {
        int at = 4 + ((file[4] & 0xFF) << 8 | (file[5] & 0xFF));
        return joined(Arrays.copyOf(file, at), Bytes.of(bytes), Arrays.copyOfRange(file, at, file.length));
    }

    /** Where the data of the first scan starts. */
    private static int dataOf(byte[] file) {
        int at = 2;
        while ((file[at + 1] & 0xFF) != 0xDA) {
            at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
        }
        return at + 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
    }

    /** Where the header of the last scan starts. */
    private static int lastScan(byte[] file) {
        int at = file.length - 2;
        while ((file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        return at;
    }
}
