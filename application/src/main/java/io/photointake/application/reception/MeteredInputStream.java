package io.photointake.application.reception;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ContentDigest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is read through it, and fails at the first byte beyond a limit. */
final class MeteredInputStream extends FilterInputStream {
    private final long limit;
    private final MessageDigest sha256 = sha256();
    private long count;

    MeteredInputStream(InputStream in, ByteSize limit) {
        super(in);
        this.limit = limit.bytes();
    }

    ContentDigest digest() {
        return new ContentDigest(HexFormat.of().formatHex(sha256.digest()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            if (count > limit) {
                throw new LimitExceededException();
            }
            sha256.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) {
        throw new UnsupportedOperationException("a skipped byte would not be hashed");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** There is more than the limit. */
    static final class LimitExceededException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
