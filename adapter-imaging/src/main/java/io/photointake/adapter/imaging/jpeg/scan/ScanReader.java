package io.photointake.adapter.imaging.jpeg.scan;

import java.io.IOException;

/** What is done with the data of each scan. */
@FunctionalInterface
public interface ScanReader {
    /** Reads a scan's data, and answers a position behind which the next marker is searched for. */
    long read(ScanStart start) throws IOException;
}
