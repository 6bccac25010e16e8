package io.photointake.adapter.http.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a picture that a client asks for (RFC 9110, section 14). Only single ranges are served in part; anything
 * else in the header is ignored, as the standard allows.
 *
 * @param first inclusive
 * @param last inclusive; below {@code first} if the range lies outside the picture
 */
record ByteRange(long first, long last) {
    /** The whole picture. */
    static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

    private static final ByteRange OUTSIDE = new ByteRange(0, -1);
    private static final Pattern SINGLE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    static ByteRange parse(@Nullable String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches()) {
            return ALL;
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? ALL : suffix(Long.parseLong(to), size);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return ALL;
        }
        return first >= size ? OUTSIDE : new ByteRange(first, last);
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? OUTSIDE : new ByteRange(Math.max(0, size - length), size - 1);
    }

    boolean isUnsatisfiable() {
        return last < first;
    }

    boolean isPart() {
        return last != Long.MAX_VALUE;
    }

    long lengthOf(long size) {
        return isPart() ? last - first + 1 : size;
    }

    String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
