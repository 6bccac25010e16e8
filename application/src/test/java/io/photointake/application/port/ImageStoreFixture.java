package io.photointake.application.port;

import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/** Contents, names and renditions to put into a store. */
public final class ImageStoreFixture {
    public static final CompanyFolder FOLDER = new CompanyFolder("acme");

    private ImageStoreFixture() {}

    /** A name nobody has. */
    public static UniqueName newName() {
        return new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
    }

    /** Bytes that do not repeat themselves; the same for the same seed. */
    public static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Renditions that differ from one another and from those of another seed. */
    public static Renditions renditions(long seed) {
        return new Renditions(
                rendition(1024, bytes(3000, seed + 1)),
                rendition(200, ("thumbnail " + seed).getBytes(StandardCharsets.UTF_8)));
    }

    /** Stages the bytes as a client's file. */
    public static StagedContent stage(ImageStore store, byte[] bytes) throws IOException {
        return store.stage(new ByteArrayInputStream(bytes));
    }

    /** All bytes of a content. */
    public static byte[] read(ContentSource content) throws IOException {
        try (InputStream stream = Channels.newInputStream(content.open())) {
            return stream.readAllBytes();
        }
    }

    /** The byte at a position, read by seeking to it. */
    public static byte byteAt(ContentSource content, long position) throws IOException {
        try (SeekableByteChannel channel = content.open()) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.position(position).read(one);
            return one.get(0);
        }
    }

    private static EncodedRendition rendition(int side, byte[] encoded) {
        return new EncodedRendition(ImageFormat.JPEG, new PixelSize(side, side), encoded);
    }
}
