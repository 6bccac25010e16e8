package io.photointake.bootstrap.command;

import io.photointake.application.library.SweepReport;
import io.photointake.application.retention.GuestsSwept;
import io.photointake.bootstrap.wiring.Administration;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description = "Remove photos of guests whose time is over, and what uploads that died have left behind; may run"
                + " beside the server.")
final class SweepCommand implements Callable<Integer> {
    private final AdminConsole console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--min-age",
            paramLabel = "AGE",
            description =
                    "Of what uploads left behind, clear only what is older, such as 90m or 2h; keep it above the 30"
                            + " minutes an upload may take while a server runs (default: 1h).")
    private Duration minAge = Duration.ofHours(1);

    SweepCommand(AdminConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(options, (administration, out) -> {
            long left = both(() -> guests(administration, out), () -> leftovers(administration, out));
            if (left > 0) {
                throw CommandFailure.halfDone(
                        "Not everything could be removed. What is left is on no record, so nobody is served it; see to"
                                + " the files in the picture folder, then run sweep again");
            }
        });
    }

    /** What the one cannot do must not keep the other from its work. */
    private static long both(LongSupplier one, LongSupplier other) {
        long left;
        try {
            left = one.getAsLong();
        } catch (RuntimeException e) {
            try {
                long unused = other.getAsLong();
            } catch (RuntimeException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
        return left + other.getAsLong();
    }

    private static long guests(Administration administration, PrintWriter out) {
        GuestsSwept swept = administration.sweepGuests().sweep();
        // Where others read just now, the log keeps their rows until the next sweep, or until it is written over.
        administration.forgetRemoved();
        out.printf(
                "Removed %d photos of guests, whose time was over%s%n",
                swept.images(), left(swept.left(), "the pictures of "));
        out.flush();
        return swept.left();
    }

    private long leftovers(Administration administration, PrintWriter out) {
        SweepReport report = administration.sweepLeftovers().sweep(minAge);
        out.printf(
                "Looked at %d photos, deleted %d that are on no record, discarded %d unfinished uploads%s%n",
                report.examined(), report.deleted(), report.discarded(), left(report.left(), ""));
        out.flush();
        return report.left();
    }

    private static String left(long left, String what) {
        return left == 0 ? "" : ", could not remove %s%d".formatted(what, left);
    }
}
