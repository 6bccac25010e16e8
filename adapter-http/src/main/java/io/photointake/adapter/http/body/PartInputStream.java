package io.photointake.adapter.http.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part's content; a form that ends inside it is unreadable, not an end of the part. */
final class PartInputStream extends FilterInputStream {
    PartInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw MultipartParts.unreadable(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw MultipartParts.unreadable(e);
        }
    }
}
