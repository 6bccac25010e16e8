package io.photointake.adapter.imaging.decode.tiff.compression;

import java.io.IOException;

/** The bytes of a strip or tile as they were before they were compressed, read from its start. */
public interface Unpacked extends AutoCloseable {
    /**
     * Fills the front of an array with the bytes of the next row.
     *
     * @throws io.photointake.adapter.imaging.bytes.BrokenImageException if they are not all there
     */
    void read(byte[] target, int count) throws IOException;

    @Override
    default void close() {}
}
