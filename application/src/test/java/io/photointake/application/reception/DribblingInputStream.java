package io.photointake.application.reception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives its bytes in reads of one, two, three and more, as a network does, and remembers how many it gave. */
final class DribblingInputStream extends InputStream {
    private final InputStream bytes;
    private final int failAt;
    private int given;
    private int reads;

    DribblingInputStream(byte[] bytes) {
        this(bytes, Integer.MAX_VALUE);
    }

    /** @param failAt after how many bytes the client is gone */
    DribblingInputStream(byte[] bytes, int failAt) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.failAt = failAt;
    }

    int given() {
        return given;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (given >= failAt) {
            throw new ClientGoneException();
        }
        reads++;
        int count = bytes.read(buffer, offset, Math.min(length, reads % 7 + 1));
        given += Math.max(0, count);
        return count;
    }

    /** The client has gone away. */
    static final class ClientGoneException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
