package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * The picture to decode of a WebP file, as a still of its own: libwebp's simple decoder takes no animation, but a frame
 * of one needs only another container around the same chunks.
 *
 * @param prefix the container's bytes that go before the chunks
 * @param from where in the file the chunks start
 * @param length of the chunks
 */
@SuppressWarnings("ArrayRecordComponent") // equality of frames is never asked for
record WebpFrame(int left, int top, PixelSize size, byte[] prefix, long from, long length) {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int ALPHA = 0x10;

    static WebpFrame firstOf(EncodedImage image) throws IOException {
        if (!(image.header().details() instanceof FormatDetails.Webp webp && webp.animated())) {
            return new WebpFrame(
                    0, 0, image.size(), new byte[0], 0, image.content().size().bytes());
        }
        try (SeekableByteChannel channel = image.open()) {
            ByteView file = ByteView.of(channel).littleEndian();
            long at = RIFF_HEADER;
            while (!file.matches(at, "ANMF")) {
                at += CHUNK_HEADER + padded(file.u32(at + 4));
            }
            long length = file.u32(at + 4);
            if (length < FRAME_HEADER) {
                throw BrokenImageException.damaged("its first picture is empty");
            }
            return still(file.slice(at + CHUNK_HEADER, length), at + CHUNK_HEADER + FRAME_HEADER);
        }
    }

    private static WebpFrame still(ByteView frame, long from) throws IOException {
        long length = frame.length() - FRAME_HEADER;
        PixelSize size = new PixelSize(frame.u24(6) + 1, frame.u24(9) + 1);
        return new WebpFrame(2 * frame.u24(0), 2 * frame.u24(3), size, container(size, length), from, length);
    }

    /** An extended header that announces opacity, which does no harm where there is none. */
    private static byte[] container(PixelSize size, long length) {
        ByteBuffer container =
                ByteBuffer.allocate(RIFF_HEADER + CHUNK_HEADER + 10).order(ByteOrder.LITTLE_ENDIAN);
        container
                .put(ascii("RIFF"))
                .putInt((int) (4 + CHUNK_HEADER + 10 + length))
                .put(ascii("WEBP"));
        container.put(ascii("VP8X")).putInt(10).putInt(ALPHA);
        container.putShort((short) (size.width() - 1)).put((byte) ((size.width() - 1) >> 16));
        container.putShort((short) (size.height() - 1)).put((byte) ((size.height() - 1) >> 16));
        return container.array();
    }

    /** Whether the frame covers a canvas. */
    boolean fills(PixelSize canvas) {
        return left == 0 && top == 0 && size.equals(canvas);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long padded(long length) {
        return length + (length & 1);
    }
}
