package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.container.PngFrame;
import java.util.ArrayList;
import java.util.List;

/** The rows of filtered pixels that a PNG's data must inflate to, through all passes of an interlaced one. */
final class PngRows {
    /** Adam7: first column, first row, step across, step down of each pass (PNG third edition, 8.1). */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};
    private static final int LAST_FILTER = 4;

    private record Pass(long rowBytes, long rows) {}

    private final List<Pass> passes = new ArrayList<>();
    private int pass;
    private long row;
    private long inRow;

    PngRows(PngFrame frame) {
        long bitsPerPixel = (long) frame.bitDepth() * frame.samplesPerPixel();
        for (int[] step : frame.interlaced() ? PASSES : ONE_PASS) {
            long width = ((long) frame.width() - step[0] + step[2] - 1) / step[2];
            long height = ((long) frame.height() - step[1] + step[3] - 1) / step[3];
            if (width > 0 && height > 0) {
                passes.add(new Pass(1 + (width * bitsPerPixel + 7) / 8, height));
            }
        }
    }

    /** How many bytes there must be. */
    long bytes() {
        return passes.stream()
                .mapToLong(each -> Capped.product(each.rowBytes, each.rows))
                .reduce(0, Capped::sum);
    }

    boolean complete() {
        return pass == passes.size();
    }

    /** Takes the next bytes; more than there must be do not matter. */
    void take(byte[] content, int count) {
        int at = 0;
        while (at < count && !complete()) {
            if (inRow == 0 && (content[at] & 0xFF) > LAST_FILTER) {
                throw BrokenImageException.damaged("the picture's data is not understandable");
            }
            long step = Math.min(count - at, passes.get(pass).rowBytes - inRow);
            at += (int) step;
            inRow += step;
            if (inRow == passes.get(pass).rowBytes) {
                endRow();
            }
        }
    }

    private void endRow() {
        inRow = 0;
        row++;
        if (row == passes.get(pass).rows) {
            row = 0;
            pass++;
        }
    }
}
