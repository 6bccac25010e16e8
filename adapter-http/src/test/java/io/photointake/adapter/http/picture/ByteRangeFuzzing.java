package io.photointake.adapter.http.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

/** Feeds a Range header: what is served of a picture lies within it. */
public final class ByteRangeFuzzing {
    private static final long[] SIZES = {0, 1, 1000, Long.MAX_VALUE};

    private ByteRangeFuzzing() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        for (long size : SIZES) {
            ByteRange range = ByteRange.parse(header, size);
            assertTrue(!range.isPart() || range.isUnsatisfiable() || isWithin(range, size), range + " of " + size);
        }
    }

    private static boolean isWithin(ByteRange range, long size) {
        return range.first() >= 0 && range.last() < size && range.lengthOf(size) > 0;
    }
}
