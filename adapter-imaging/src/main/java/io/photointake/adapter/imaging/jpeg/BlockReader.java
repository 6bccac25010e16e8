package io.photointake.adapter.imaging.jpeg;

import java.io.IOException;

/** Reads the blocks of one component in a scan, in the order in which they are coded. */
interface BlockReader {
    void read(int column, int row) throws IOException;

    /** How many of the next blocks bring nothing, at most so many; they are not read then. */
    default int pass(int most) {
        return 0;
    }

    /** Forgets what went before, as is done at each restart. */
    void restart();
}
