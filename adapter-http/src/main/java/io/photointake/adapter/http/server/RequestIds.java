package io.photointake.adapter.http.server;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers that an answer and the log share, so that one can be found by the other. */
public final class RequestIds {
    /** The answer's header. */
    public static final String HEADER = "X-Request-Id";

    private RequestIds() {}

    public static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
