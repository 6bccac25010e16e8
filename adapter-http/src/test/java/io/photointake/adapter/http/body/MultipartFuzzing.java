package io.photointake.adapter.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Feeds a form: its Content-Type in the first line, then its body. It ends in parts or a refusal, the same ones however the
 * bytes arrive, and holds no more content than came.
 */
public final class MultipartFuzzing {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private MultipartFuzzing() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = text(input);
        int line = text.indexOf('\n');
        String type = text.substring(0, Math.max(0, line));
        byte[] body = text.substring(line + 1).getBytes(StandardCharsets.ISO_8859_1);

        Form form = Form.read(type, new ByteArrayInputStream(body));

        assertTrue(form.contentBytes <= body.length);
        for (int step : new int[] {1, 7}) {
            assertEquals(form, Form.read(type, new Dribble(new ByteArrayInputStream(body), step)));
        }
    }

    /**
     * What was read of a form.
     *
     * @param parts each with all there is of it in one text
     * @param end how the reading ended
     */
    private record Form(List<String> parts, long contentBytes, String end) {
        static Form read(String type, InputStream body) {
            List<String> read = new ArrayList<>();
            long bytes = 0;
            try {
                MultipartParts parts = new MultipartParts(type, body, LONGEST);
                Optional<Part> next = parts.next();
                while (next.isPresent()) {
                    Part part = next.get();
                    byte[] content = part.content().readAllBytes();
                    bytes += content.length;
                    read.add("%s|%s|%s|%s".formatted(part.field(), part.fileName(), part.contentType(), text(content)));
                    next = parts.next();
                }
                return new Form(read, bytes, "complete");
            } catch (UnreadableBodyException refused) {
                return new Form(read, bytes, Objects.requireNonNull(refused.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String text(byte[] latin1) {
        return new String(latin1, StandardCharsets.ISO_8859_1);
    }

    /** Gives a few bytes at a time. */
    private static final class Dribble extends FilterInputStream {
        private final int step;

        Dribble(InputStream in, int step) {
            super(in);
            this.step = step;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, step));
        }
    }
}
