package io.photointake.bootstrap.verification;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far a verification is, every second at first and the less often the longer it takes. */
public final class ProgressLine {
    private static final double FIRST_SECONDS = 1;
    private static final int LINES_AT_MOST_SO_FAR = 60;
    private static final double MEGABYTE = 1 << 20;
    private static final int MINUTE = 60;

    private final PrintWriter err;
    private final Pace pace;
    private final long before;
    private final long all;
    private double next = FIRST_SECONDS;

    /**
     * @param before how many photos were verified before a stop
     * @param all how many there are, as far as that is known
     */
    public ProgressLine(PrintWriter err, Pace pace, long before, long all) {
        this.err = err;
        this.pace = pace;
        this.before = before;
        this.all = all;
    }

    /** Says it if it is time to. */
    public void tell(Tally tally) {
        double seconds = pace.seconds();
        if (seconds >= next) {
            next = seconds + Math.max(FIRST_SECONDS, seconds / LINES_AT_MOST_SO_FAR);
            err.println(line(tally, seconds));
            err.flush();
        }
    }

    private String line(Tally tally, double seconds) {
        double megabytes = pace.bytes() / MEGABYTE;
        return String.format(
                Locale.ROOT,
                "%d of %d photos, %.0f MB, %.1f MB/s%s",
                tally.photos(),
                Math.max(all, tally.photos()),
                megabytes,
                megabytes / seconds,
                left(tally.photos(), seconds));
    }

    private String left(long photos, double seconds) {
        long done = photos - before;
        if (done == 0 || photos >= all) {
            return "";
        }
        long left = Math.round(seconds / done * (all - photos));
        return left < 2 * MINUTE ? ", about %d s left".formatted(left) : ", about %d min left".formatted(left / MINUTE);
    }
}
