package io.photointake.application.reception;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.reception.DribblingInputStream.ClientGoneException;
import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.policy.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveFileServiceTest {
    private static final int LIMIT = 10_000;
    private static final UploadLimits LIMITS = new UploadLimits(
            new ByteSize(LIMIT),
            UploadLimits.DEFAULT.maxPixels(),
            Optional.empty(),
            UploadLimits.DEFAULT.formats(),
            UploadLimits.DEFAULT.dpiRange(),
            Optional.empty());

    private final InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private final ReceiveFile receiveFile = new ReceiveFileService(store);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9_999, LIMIT})
    void receivesUpToExactlyTheLimitAndHashesEveryByte(int length) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = bytes(length);

        try (ReceivedFile file = received(new DribblingInputStream(bytes))) {
            assertArrayEquals(bytes, read(file));
            assertEquals(new ByteSize(length), file.content().size());
            assertEquals(sha256(bytes), file.digest().hex());
            assertEquals("photo", file.field());
            assertEquals(new ImageName("a.jpg"), file.name());
            assertEquals(1, store.stagedCount());
        }
        assertEquals(0, store.stagedCount());
    }

    @Test
    void refusesOneByteMoreThanTheLimit() throws IOException {
        Violation violation = refused(new DribblingInputStream(bytes(LIMIT + 1)), Optional.empty());

        assertEquals(ErrorCode.INVALID_FILE, violation.code());
        assertEquals(ErrorCategory.TOO_LARGE, violation.category());
        assertEquals("photo", violation.field());
    }

    @Test
    void readsNoFurtherThanTheFirstByteBeyondTheLimit() throws IOException {
        DribblingInputStream stream = new DribblingInputStream(bytes(10 * LIMIT));

        refused(stream, Optional.empty());

        assertTrue(stream.given() > LIMIT && stream.given() <= LIMIT + 7, "read " + stream.given());
    }

    @Test
    void saysHowLargeTheFileIsIfTheClientAnnouncedIt() throws IOException {
        Violation violation =
                refused(new DribblingInputStream(bytes(LIMIT + 1)), Optional.of(ByteSize.ofMegabytes(31)));

        assertTrue(violation.message().contains("31 MB"), violation.message());
    }

    @Test
    void refusesAnEmptyFileAsInvalidNotAsTooLarge() throws IOException {
        Violation violation = refused(new DribblingInputStream(new byte[0]), Optional.empty());

        assertEquals(ErrorCode.INVALID_FILE, violation.code());
        assertEquals(ErrorCategory.INVALID, violation.category());
        assertEquals("photo", violation.field());
    }

    @Test
    void passesTheClientsFailureOnAndLeavesNothingBehind() {
        assertThrows(ClientGoneException.class, () -> received(new DribblingInputStream(bytes(LIMIT), LIMIT / 2)));

        assertEquals(0, store.stagedCount());
    }

    @Test
    void passesTheStoresFailureOnAndLeavesNothingBehind() {
        store.failWrites(true);

        assertThrows(ImageStoreException.class, () -> received(new DribblingInputStream(bytes(10))));

        assertEquals(0, store.stagedCount());
    }

    @Test
    void hashesWhatIsReadByteByByte() throws IOException, NoSuchAlgorithmException {
        byte[] bytes = bytes(300);
        try (MeteredInputStream metered = new MeteredInputStream(new DribblingInputStream(bytes), new ByteSize(300))) {
            for (byte expected : bytes) {
                assertEquals(expected & 0xff, metered.read());
            }
            assertEquals(-1, metered.read());
            assertEquals(sha256(bytes), metered.digest().hex());
        }
    }

    @Test
    void countsWhatIsReadByteByByte() throws IOException {
        try (MeteredInputStream metered = new MeteredInputStream(new DribblingInputStream(bytes(3)), new ByteSize(2))) {
            metered.read();
            metered.read();
            assertThrows(MeteredInputStream.LimitExceededException.class, metered::read);
        }
    }

    @Test
    void letsNoByteSlipPastTheHash() throws IOException {
        try (MeteredInputStream metered = new MeteredInputStream(new ByteArrayInputStream(bytes(3)), new ByteSize(3))) {
            assertThrows(UnsupportedOperationException.class, () -> metered.skip(1));
            assertFalse(metered.markSupported());
        }
    }

    private ReceivedFile received(InputStream content) throws IOException {
        return ((Reception.Received) receiveFile.receive(posted(content, Optional.empty()), LIMITS)).file();
    }

    private Violation refused(InputStream content, Optional<ByteSize> announced) throws IOException {
        Reception reception = receiveFile.receive(posted(content, announced), LIMITS);
        assertEquals(0, store.stagedCount());
        return ((Reception.Refused) reception).violation();
    }

    private static PostedFile posted(InputStream content, Optional<ByteSize> announced) {
        return new PostedFile("photo", new ImageName("a.jpg"), content, announced);
    }

    private static byte[] read(ReceivedFile file) throws IOException {
        try (InputStream stream = Channels.newInputStream(file.content().open())) {
            return stream.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
