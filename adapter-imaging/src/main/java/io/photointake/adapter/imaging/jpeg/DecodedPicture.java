package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.jpeg.entropy.BitSource;
import io.photointake.adapter.imaging.jpeg.scan.ScanStart;
import java.io.IOException;

/** A picture that comes to be scan by scan. */
interface DecodedPicture {
    /** Reads a scan, and answers where in the file it ends. */
    long read(ScanStart start, BitSource source) throws IOException;

    /** Makes the rows that are not made yet, after the last scan. */
    void finish();
}
