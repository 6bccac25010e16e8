package io.photointake.adapter.imaging.printfile.splice;

/** A part of a spliced file. */
sealed interface Stretch {
    long length();

    /** Bytes of the original, as they are. */
    record Kept(long from, long length) implements Stretch {}

    /** New bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and too many to copy
    record Written(byte[] bytes) implements Stretch {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    /** Zeros in the place of bytes that are not carried over, so that what follows stays where it was. */
    record Blank(long length) implements Stretch {}
}
