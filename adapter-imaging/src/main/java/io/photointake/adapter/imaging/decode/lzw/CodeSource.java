package io.photointake.adapter.imaging.decode.lzw;

import java.io.IOException;

/** The codes of one picture, as its format packs them. */
@FunctionalInterface
public interface CodeSource {
    /**
     * The next code.
     *
     * @param size its bits, 2 to 12
     * @throws io.photointake.adapter.imaging.bytes.BrokenImageException if the data ends before it
     */
    int next(int size) throws IOException;
}
