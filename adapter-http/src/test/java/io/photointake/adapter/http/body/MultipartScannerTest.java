package io.photointake.adapter.http.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartScannerTest {
    private static final String BOUNDARY = "--AaC";
    private static final Random RANDOM = new Random(7);

    @Test
    void givesEveryContentAsItWasSentHoweverTheBytesArrive() throws IOException {
        for (int round = 0; round < 400; round++) {
            List<byte[]> contents = contents();
            InputStream body = new Dribble(new ByteArrayInputStream(body(contents)));
            MultipartScanner scanner = new MultipartScanner(body, BOUNDARY);
            for (byte[] content : contents) {
                assertTrue(scanner.nextPart());
                assertArrayEquals(content, readAll(scanner));
            }
            assertFalse(scanner.nextPart());
        }
    }

    @Test
    void passesPartsThatNobodyReads() throws IOException {
        MultipartScanner scanner = scanner("--B\r\n" + "x".repeat(200_000) + "\r\n--B\r\nrest\r\n--B--", "B");
        assertTrue(scanner.nextPart());
        assertTrue(scanner.nextPart());
        assertEquals("rest", new String(readAll(scanner), StandardCharsets.US_ASCII));
        assertFalse(scanner.nextPart());
    }

    @Test
    void passesWhatStandsBeforeTheFirstBoundaryAndBlanksBehindOne() throws IOException {
        MultipartScanner scanner = scanner("for old readers\r\n--B \t\r\nx\r\n--B--\r\nbehind", "B");
        assertTrue(scanner.nextPart());
        assertEquals("x", new String(readAll(scanner), StandardCharsets.US_ASCII));
        assertFalse(scanner.nextPart());
    }

    @Test
    void refusesAFormThatEndsWithoutItsClosingBoundary() throws IOException {
        for (String cut : List.of("", "--", "--B\r", "--B\r\n", "--B\r\nabc\r\n--", "--B\r\nabc\r\n--B\r")) {
            assertThrows(UnreadableBodyException.class, () -> {
                MultipartScanner scanner = scanner(cut, "B");
                while (scanner.nextPart()) {
                    readAll(scanner);
                }
            });
        }
    }

    @Test
    void takesAFormThatEndsInsideItsLastDashes() throws IOException {
        for (String end : List.of("", "-", "--", "--\r")) {
            MultipartScanner scanner = scanner("--B\r\nabc\r\n--B" + end, "B");
            assertTrue(scanner.nextPart());
            assertFalse(scanner.nextPart());
        }
    }

    @Test
    void refusesABoundaryThatIsFollowedBySomethingElse() {
        assertThrows(
                UnreadableBodyException.class, () -> scanner("--Bad\r\n", "B").nextPart());
        assertThrows(
                UnreadableBodyException.class, () -> scanner("--B\n\n\n", "B").nextPart());
    }

    @Test
    void refusesAHeaderLineThatDoesNotEnd() throws IOException {
        MultipartScanner scanner = scanner("--B\r\n" + "h".repeat(100) + "\r\n", "B");
        assertTrue(scanner.nextPart());
        assertThrows(UnreadableBodyException.class, () -> scanner.line(99));
    }

    @Test
    void readsHeaderLinesByteForByte() throws IOException {
        MultipartScanner scanner = scanner("--B\r\na: \u00e9\u0001\r\n\r\nx\r\n--B--", "B");
        assertTrue(scanner.nextPart());
        assertEquals("a: \u00e9\u0001", scanner.line(99));
        assertEquals("", scanner.line(99));
        assertEquals("x", new String(readAll(scanner), StandardCharsets.US_ASCII));
    }

    private static MultipartScanner scanner(String body, String boundary) {
        return new MultipartScanner(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), boundary);
    }

    /** Contents that are full of beginnings of the delimiter but never hold it, of sizes around the buffer's. */
    private static List<byte[]> contents() {
        List<byte[]> contents = new ArrayList<>();
        for (int part = RANDOM.nextInt(3); part >= 0; part--) {
            int size = RANDOM.nextInt(5) == 0 ? 65_500 + RANDOM.nextInt(80) : RANDOM.nextInt(300);
            StringBuilder content = new StringBuilder();
            while (content.length() < size) {
                content.append("\r\n----AaB".charAt(RANDOM.nextInt(9)));
            }
            contents.add(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return contents;
    }

    private static byte[] body(List<byte[]> contents) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            body.write(("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.US_ASCII));
            body.write(content);
            body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static byte[] readAll(MultipartScanner scanner) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 + RANDOM.nextInt(5000)];
        for (int read = scanner.read(buffer, 0, buffer.length); read >= 0; ) {
            content.write(buffer, 0, read);
            read = scanner.read(buffer, 0, buffer.length);
        }
        return content.toByteArray();
    }

    /** Gives a few bytes at a time. */
    private static final class Dribble extends FilterInputStream {
        private final int most = RANDOM.nextInt(3) == 0 ? 3 : 70_000;

        Dribble(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1 + RANDOM.nextInt(most)));
        }
    }
}
