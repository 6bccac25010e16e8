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
    private static final Pattern SINGLE =
            Pattern.compile("bytes\\s*=\\s*([0-9]*)\\s*-\\s*([0-9]*)\\s*", Pattern.CASE_INSENSITIVE);
    private static final int SAFE_DIGITS = 18;

    static ByteRange parse(@Nullable String header, long size) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches()) {
            return ALL;
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? ALL : suffix(number(to), size);
        }
        long first = number(from);
        long last = to.isEmpty() ? size - 1 : Math.min(number(to), size - 1);
        if (!to.isEmpty() && number(to) < first) {
            return ALL;
        }
        return first >= size ? OUTSIDE : new ByteRange(first, last);
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? OUTSIDE : new ByteRange(Math.max(0, size - length), size - 1);
    }

    /** A number too long to count with is beyond the end of any picture. */
    private static long number(String digits) {
        return digits.length() <= SAFE_DIGITS ? Long.parseLong(digits) : Long.MAX_VALUE;
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
