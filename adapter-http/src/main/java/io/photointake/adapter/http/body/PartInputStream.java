package io.photointake.adapter.http.body;

import java.io.IOException;
import java.io.InputStream;

/** The content of the part that a scanner stands at. */
final class PartInputStream extends InputStream {
    private final MultipartScanner scanner;

    PartInputStream(MultipartScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return scanner.read(buffer, offset, length);
    }
}
