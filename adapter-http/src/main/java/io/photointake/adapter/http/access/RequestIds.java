package io.photointake.adapter.http.access;

import io.photointake.domain.image.RequestId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers that an answer and the log share, so that one can be found by the other. */
public final class RequestIds {
    /** The header of the answer, and of a request whose caller has an id for it already. */
    public static final String HEADER = "X-Request-Id";

    /** W3C Trace Context: version, trace, span, flags. */
    static final String TRACE_HEADER = "traceparent";

    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final int LONGEST_TRACE_PARENT = 256;

    private RequestIds() {}

    /** A new one, of 16 hexadecimal digits. */
    static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** The caller's own, if it has 8 to 64 letters, digits, dots, dashes or underscores. */
    static Optional<String> foreign(@Nullable String header) {
        return Optional.ofNullable(header).flatMap(RequestId::parse).map(RequestId::text);
    }

    /** The trace that the caller's {@code traceparent} names, if that is well-formed. */
    static Optional<String> trace(@Nullable String header) {
        if (header == null || header.length() > LONGEST_TRACE_PARENT) {
            return Optional.empty();
        }
        Matcher parent = TRACE_PARENT.matcher(header);
        return parent.matches() ? Optional.of(parent.group(1)) : Optional.empty();
    }
}
