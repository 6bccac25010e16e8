package io.photointake.adapter.imaging.decode.bmp;

import java.io.IOException;

/** The rows of a BMP in the order in which they are stored. */
@FunctionalInterface
interface BmpRows {
    /**
     * The pixels of the next row as they are stored uncompressed, valid until the next call.
     *
     * @throws io.photointake.adapter.imaging.bytes.BrokenImageException if they are not in the file
     */
    byte[] next() throws IOException;
}
