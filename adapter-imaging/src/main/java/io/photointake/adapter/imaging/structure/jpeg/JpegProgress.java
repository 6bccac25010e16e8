package io.photointake.adapter.imaging.structure.jpeg;

import io.photointake.adapter.imaging.container.JpegFrame;
import java.util.Arrays;

/** Which coefficients of which components the scans so far have brought, and how precisely. */
final class JpegProgress {
    private static final int COEFFICIENTS = 64;
    private static final int NOT_SEEN = 99;

    private final boolean progressive;
    private final int[][] missingBits;

    JpegProgress(JpegFrame frame) {
        progressive = frame.progressive();
        missingBits = new int[frame.components().size()][COEFFICIENTS];
        for (int[] component : missingBits) {
            Arrays.fill(component, NOT_SEEN);
        }
    }

    void add(JpegScan scan) {
        int last = progressive ? scan.last() : COEFFICIENTS - 1;
        for (JpegScan.Part part : scan.parts()) {
            Arrays.fill(
                    missingBits[part.component()],
                    progressive ? scan.first() : 0,
                    last + 1,
                    progressive ? scan.low() : 0);
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
