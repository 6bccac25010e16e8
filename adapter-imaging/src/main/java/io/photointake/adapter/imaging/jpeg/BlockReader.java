package io.photointake.adapter.imaging.jpeg;

import java.io.IOException;

/** Reads the blocks of one component in a scan, in the order in which they are coded. */
interface BlockReader {
    void read(int column, int row) throws IOException;

    /** Forgets what went before, as is done at each restart. */
    void restart();
}
