package io.photointake.adapter.imaging.printfile.splice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.InMemoryContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is planned is what is read. */
class SpliceTest {
    private static final int READS = 300;

    private final Random random = new Random(5);
    private final byte[] original = new byte[3_000_000];

    SpliceTest() {
        random.nextBytes(original);
    }

    @Test
    void readsAsPlannedFromAnyPosition() throws IOException {
        for (int round = 0; round < 20; round++) {
            ByteArrayOutputStream wanted = new ByteArrayOutputStream();
            ContentSource content = planned(wanted).of(new InMemoryContent(original));
            byte[] bytes = wanted.toByteArray();

            assertEquals(bytes.length, content.size().bytes());
            try (SeekableByteChannel channel = content.open()) {
                for (int i = 0; i < READS; i++) {
                    int from = random.nextInt(bytes.length);
                    int count = Math.min(random.nextInt(i % 10 == 0 ? 500_000 : 20), bytes.length - from);
                    assertArrayEquals(Arrays.copyOfRange(bytes, from, from + count), read(channel, from, count));
                }
                assertEquals(-1, channel.position(bytes.length).read(ByteBuffer.allocate(1)));
            }
        }
    }

    private Splice planned(ByteArrayOutputStream wanted) {
        Splice splice = new Splice();
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(original.length - 70_000);
            int count = random.nextInt(i % 10 == 0 ? 70_000 : 100);
            byte[] part = Arrays.copyOfRange(original, from, from + count);
            switch (random.nextInt(4)) {
                case 0 -> splice.keep(from, count);
                case 1 -> splice.write(part);
                case 2 -> {
                    splice.blank(count);
                    part = new byte[count];
                }
                default -> {
                    byte[] same = part.clone();
                    part = Arrays.copyOf(part, count + 1 + random.nextInt(10));
                    part[0] ^= 1;
                    part[part.length / 2] ^= 1;
                    splice.write(part, same, from);
                }
            }
            wanted.writeBytes(part);
        }
        return splice;
    }

    @Test
    void takesFewBytesForBytesThatAreMostlyTheSame() {
        byte[] changed = original.clone();
        changed[0]++;
        changed[70]++;
        changed[changed.length - 1]++;

        assertTrue(new Splice().write(changed, original, 0).bytes() < 30);
    }

    @Test
    void startsWithWhatIsKnownAtTheEnd() throws IOException {
        ContentSource content = new Splice()
                .write(new byte[4])
                .keep(0, 2)
                .startingWith(new byte[] {1, 2})
                .of(new InMemoryContent(original));

        try (SeekableByteChannel channel = content.open()) {
            assertArrayEquals(new byte[] {1, 2, 0, 0, original[0], original[1]}, read(channel, 0, 6));
        }
    }

    private static byte[] read(SeekableByteChannel channel, int from, int count) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(count);
        channel.position(from);
        while (target.hasRemaining()) {
            assertTrue(channel.read(target) > 0);
        }
        return target.array();
    }
}
