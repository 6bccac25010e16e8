package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.tiff.TiffEntry;

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
}
