package io.photointake.adapter.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.SearchPattern;

/**
 * Cuts a multipart body (RFC 2046, section 5.1) at its delimiters as it streams in. What lies between two delimiters is
 * read with {@link #read}; a form must not end in it.
 */
final class MultipartScanner {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final InputStream in;
    private final SearchPattern delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int head;
    private int tail;

    /** Up to here no delimiter begins. */
    private int searched;

    MultipartScanner(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = SearchPattern.compile("\r\n--" + boundary);
        // The first delimiter may stand at the very beginning, where no line ends before it.
        System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length);
        tail = LINE_END.length;
    }

    /** Reads content up to the next delimiter, where it ends with -1. */
    int read(byte[] target, int offset, int length) throws IOException {
        int count = Math.min(length, ready());
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(buffer, head, target, offset, count);
        head += count;
        return count;
    }

    /**
     * Skips to the next delimiter and passes it.
     *
     * @return whether a part follows; not so behind the closing delimiter, also if the form ends inside its last dashes
     */
    boolean nextPart() throws IOException {
        for (int content = ready(); content > 0; content = ready()) {
            head += content;
        }
        head += delimiter.getLength();
        searched = head;
        if (ended()) {
            return false;
        }
        byte b = next();
        if (b == '-' && (ended() || next() == '-')) {
            return false;
        }
        while (b == ' ' || b == '\t') {
            b = next();
        }
        if (b != '\r' || next() != '\n') {
            throw new UnreadableBodyException("A boundary of the form is followed by something else");
        }
        return true;
    }

    /** Reads a line of a part's header, each byte as a character, without its end. */
    String line(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte b = next();
        while (b != '\n') {
            line.write(b);
            if (line.size() > longest) {
                throw new UnreadableBodyException("A part's header is longer than " + longest + " bytes");
            }
            b = next();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** How many bytes of content lie ready; 0 at a delimiter. */
    private int ready() throws IOException {
        while (searched <= head) {
            int found = delimiter.match(buffer, head, tail - head);
            if (found == head) {
                return 0;
            }
            searched = found > 0 ? found : tail - delimiter.getLength() + 1;
            if (searched <= head && !fill()) {
                throw endsTooEarly();
            }
        }
        return searched - head;
    }

    private byte next() throws IOException {
        if (ended()) {
            throw endsTooEarly();
        }
        searched = head + 1;
        return buffer[head++];
    }

    private boolean ended() throws IOException {
        return head == tail && !fill();
    }

    /** Reads more; false if there is no more. */
    private boolean fill() throws IOException {
        if (tail == buffer.length) {
            System.arraycopy(buffer, head, buffer, 0, tail - head);
            tail -= head;
            searched -= head;
            head = 0;
        }
        int read = in.read(buffer, tail, buffer.length - tail);
        tail += Math.max(0, read);
        return read >= 0;
    }

    private static UnreadableBodyException endsTooEarly() {
        return new UnreadableBodyException("The form ends before its closing boundary");
    }
}
