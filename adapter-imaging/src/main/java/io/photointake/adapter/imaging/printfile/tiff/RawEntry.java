package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.tiff.TiffEntry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry of a directory as it lies in the file, to be written again.
 *
 * @param field its value where that fits, else where in the file the value is; in the file's byte order
 * @param valueAt where its value is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawEntry(int tag, int type, long count, byte[] field, long valueAt) {
    /** How long its value is; 0 for a type that does not exist. */
    long bytes() {
        return Capped.product(TiffEntry.bytesOf(type), Math.max(0, count));
    }

    boolean holdsItsValue() {
        return bytes() <= field.length;
    }

    /**
     * This entry with as many values as the file has of it, which is how a reader takes one that claims more; absent if it
     * has none. What refers to bytes behind the end must not get to refer to those that are added there.
     */
    Optional<RawEntry> within(ByteView file) throws IOException {
        if (holdsItsValue() || file.has(valueAt, bytes())) {
            return Optional.of(this);
        }
        int each = TiffEntry.bytesOf(type);
        long there = file.has(valueAt, each) ? (file.length() - valueAt) / each : 0;
        if (there == 0) {
            return Optional.empty();
        }
        RawEntry shorter = new RawEntry(tag, type, there, field, valueAt);
        return Optional.of(
                shorter.holdsItsValue()
                        ? new RawEntry(
                                tag,
                                type,
                                there,
                                Arrays.copyOf(file.bytes(valueAt, shorter.bytes()), field.length),
                                valueAt)
                        : shorter);
    }
}
