package io.photointake.bootstrap.command;

import io.photointake.application.backup.CopyReport;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says how far a copy is, every second at first and the less often the longer it takes. */
final class CopyProgress implements Consumer<CopyReport> {
    private static final double NANOS = 1e9;
    private static final int LINES_AT_MOST_SO_FAR = 60;

    private final PrintWriter err;
    private final long all;
    private final long start = System.nanoTime();
    private double next = 1;

    /** @param all how many photos there are, as far as that is known */
    CopyProgress(PrintWriter err, long all) {
        this.err = err;
        this.all = all;
    }

    @Override
    public void accept(CopyReport report) {
        double seconds = (System.nanoTime() - start) / NANOS;
        if (seconds >= next) {
            next = seconds + Math.max(1, seconds / LINES_AT_MOST_SO_FAR);
            err.printf("%d of %d photos, %s%n", report.photos(), Math.max(all, report.photos()), report.bytes());
            err.flush();
        }
    }
}
