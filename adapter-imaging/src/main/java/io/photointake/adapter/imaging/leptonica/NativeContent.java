package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A file's bytes in native memory, which Java's heap never holds. */
final class NativeContent implements AutoCloseable {
    private final BytePointer bytes;
    private final long length;

    private NativeContent(long length) {
        this.length = length;
        this.bytes = new BytePointer(Pointer.malloc(Math.max(1, length)));
        if (bytes.isNull()) {
            throw new OutOfMemoryError("no native memory for a file of " + length + " bytes");
        }
    }

    /** The whole file. */
    static NativeContent of(EncodedImage image) throws IOException {
        return of(image, new byte[0], 0, image.content().size().bytes());
    }

    /** A part of the file behind a prefix. */
    static NativeContent of(EncodedImage image, byte[] prefix, long from, long length) throws IOException {
        if (prefix.length + length > Integer.MAX_VALUE) {
            throw BrokenImageException.unsupported("the file is too large");
        }
        try (SeekableByteChannel channel = image.open()) {
            NativeContent content = new NativeContent(prefix.length + length);
            try {
                content.fill(prefix, channel.position(from));
            } catch (IOException | RuntimeException e) {
                content.close();
                throw e;
            }
            return content;
        }
    }

    private void fill(byte[] prefix, SeekableByteChannel channel) throws IOException {
        ByteBuffer buffer = bytes.capacity(length).asByteBuffer();
        buffer.put(prefix);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw BrokenImageException.endsTooEarly();
            }
        }
    }

    BytePointer bytes() {
        return bytes;
    }

    long length() {
        return length;
    }

    @Override
    public void close() {
        Pointer.free(bytes);
    }
}
