package io.photointake.adapter.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Stages a file of a given length and prints how many bytes were staged. */
final class LargeUpload {
    private LargeUpload() {}

    public static void main(String[] arguments) throws Exception {
        FilesystemImageStore store =
                new FilesystemImageStore(new FilesystemSettings(Path.of(arguments[0])), Runnable::run);
        try (var staged = store.stage(new Generated(Long.parseLong(arguments[1])))) {
            System.out.println(staged.size().bytes());
        }
    }

    /** A stream of as many bytes as one likes, held nowhere. */
    private static final class Generated extends InputStream {
        private long remaining;

        Generated(long length) {
            remaining = length;
        }

        @Override
        public int read() {
            return remaining-- > 0 ? 1 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (remaining <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, remaining);
            Arrays.fill(target, offset, offset + count, (byte) 1);
            remaining -= count;
            return count;
        }
    }
}
