package io.photointake.domain.image;

import java.util.Locale;

/**
 * An amount of bytes.
 *
 * @param bytes zero or more
 */
public record ByteSize(long bytes) {
    /** Bytes in what users call a megabyte: 1,048,576. */
    public static final long MEGABYTE = 1L << 20;

    /** @throws IllegalArgumentException if negative */
    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("size must not be negative: " + bytes);
        }
    }

    /** That many times 1,048,576 bytes. */
    public static ByteSize ofMegabytes(long megabytes) {
        return new ByteSize(Math.multiplyExact(megabytes, MEGABYTE));
    }

    /** Whether this is more than the limit; exactly the limit is not. */
    public boolean exceeds(ByteSize limit) {
        return bytes > limit.bytes;
    }

    public boolean isZero() {
        return bytes == 0;
    }

    /** For people: {@code 25 MB}, {@code 31.2 MB}, {@code 12.4 KB}, {@code 7 bytes}. A rounded size never hides an excess. */
    @Override
    public String toString() {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        return bytes < MEGABYTE ? upToTenths(1024, "KB") : upToTenths(MEGABYTE, "MB");
    }

    private String upToTenths(long unit, String name) {
        if (bytes % unit == 0) {
            return bytes / unit + " " + name;
        }
        return String.format(Locale.ROOT, "%.1f %s", Math.ceil(bytes * 10.0 / unit) / 10, name);
    }
}
