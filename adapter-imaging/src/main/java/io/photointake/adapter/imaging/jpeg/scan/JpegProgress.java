package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.Zigzag;
import java.util.Arrays;

/** Which coefficients of which components the scans so far have brought, and how precisely. */
final class JpegProgress {
    private static final int NOT_SEEN = 99;

    private final int[][] missingBits;

    JpegProgress(JpegFrame frame) {
        missingBits = new int[frame.components().size()][Zigzag.COEFFICIENTS];
        for (int[] component : missingBits) {
            Arrays.fill(component, NOT_SEEN);
        }
    }

    /**
     * Counts a scan in.
     *
     * @throws io.photointake.adapter.imaging.bytes.BrokenImageException if it does not continue where the scans before it
     *     have left off
     */
    void add(JpegScan scan) {
        for (JpegScan.Part part : scan.parts()) {
            int[] component = missingBits[part.component()];
            if (scan.first() > 0 && component[0] == NOT_SEEN) {
                throw JpegScan.contradiction();
            }
            for (int k = scan.first(); k <= scan.last(); k++) {
                int before = component[k] == NOT_SEEN ? 0 : component[k];
                if (scan.high() != before) {
                    throw JpegScan.contradiction();
                }
            }
            Arrays.fill(component, scan.first(), scan.last() + 1, scan.low());
        }
    }

    /** Whether every coefficient has been announced to its last bit. */
    boolean complete() {
        return Arrays.stream(missingBits).flatMapToInt(Arrays::stream).allMatch(bits -> bits == 0);
    }

    /** Whether every component has at least its first coefficients. */
    boolean begunEverywhere() {
        return Arrays.stream(missingBits).allMatch(component -> component[0] != NOT_SEEN);
    }
}
