package io.photointake.bootstrap.harness;

import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/** Photos to upload. */
public final class Photos {
    private static final int BMP_HEADER = 54;

    private Photos() {}

    /** A small JPEG whose bytes no other has. */
    public static byte[] unique() {
        return unique(96, 64);
    }

    /** A JPEG of this size whose bytes no other has. */
    public static byte[] unique(int width, int height) {
        byte[] text = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer comment = ByteBuffer.allocate(text.length + 4)
                .putShort((short) 0xFFFE)
                .putShort((short) (text.length + 2))
                .put(text);
        byte[] jpeg = TestImages.jpeg(width, height);
        int afterJfif = 4 + (ByteBuffer.wrap(jpeg).getShort(4) & 0xFFFF);
        return TestMetadata.inserted(jpeg, afterJfif, comment.array());
    }

    /** A photo as phones take them: lying on its side, with the place where it was taken, at 300 DPI. */
    public static byte[] ofPhone(int width, int height) {
        return TestMetadata.withExif(TestMetadata.withJfifDensity(TestImages.jpeg(width, height), 300), 6);
    }

    /** A bitmap of noise, three bytes a pixel; the width must be a multiple of four. */
    public static byte[] noise(int width, int height) {
        byte[] bmp = new byte[BMP_HEADER + width * height * 3];
        new SplittableRandom(width).nextBytes(bmp);
        ByteBuffer header = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B').put((byte) 'M').putInt(bmp.length).putInt(0).putInt(BMP_HEADER);
        header.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
        header.putInt(0).putInt(0).putInt(0).putInt(0).putInt(0).putInt(0);
        return bmp;
    }
}
