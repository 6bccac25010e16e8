package io.photointake.bootstrap.command;

import io.photointake.application.library.SweepLeftoversCommand;
import io.photointake.application.library.SweepReport;
import io.photointake.application.retention.GuestsSwept;
import io.photointake.bootstrap.wiring.Administration;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description =
                "Remove photos of guests whose time is over, and put in quarantine what uploads that died have left"
                        + " behind; may run beside the server.")
final class SweepCommand implements Callable<Integer> {
    private static final int LONGEST_QUARANTINE = 3650;
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

    @Option(
            names = "--quarantine-days",
            paramLabel = "N",
            description = "For how many days what was left behind can be taken back (default: 7).")
    private int quarantineDays = 7;

    @Option(names = "--dry-run", description = "Only say what of the leftovers would go; change nothing.")
    private boolean dryRun;

    @Option(
            names = "--force",
            description = "Put leftovers in quarantine even if they are more than a tenth of what is stored.")
    private boolean force;

    @Option(
            names = "--trust-clock",
            description = "Remove photos of guests even if the clock has jumped, because you know that it is right.")
    private boolean trustClock;

    SweepCommand(AdminConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (quarantineDays < 0 || quarantineDays > LONGEST_QUARANTINE) {
            throw new CommandFailure("--quarantine-days must be a whole number from 0 to " + LONGEST_QUARANTINE);
        }
        return console.run(options, (administration, out) -> {
            if (dryRun) {
                leftovers(administration, out);
                return;
            }
            long left = both(() -> guests(administration, out), () -> leftovers(administration, out));
            if (left > 0) {
                throw CommandFailure.halfDone(
                        "Not everything could be moved or removed. What is left is on no record, so nobody is served"
                                + " it; see to the files in the picture folder, then run sweep again");
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

    private long guests(Administration administration, PrintWriter out) {
        GuestsSwept swept = administration.sweepGuests().sweep(trustClock);
        if (swept.clockDoubted()) {
            throw CommandFailure.halfDone(
                    "The clock shows %s, far from what it showed at the last sweep, so no photos of guests were removed. A day after a jump it is believed again; if it is right, run sweep --trust-clock"
                            .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        }
        // Where others read just now, the log keeps their rows until the next sweep, or until it is written over.
        administration.forgetRemoved();
        out.printf(
                "Removed %d photos of guests, whose time was over%s%n",
                swept.images(), left(swept.left(), "the pictures of "));
        out.flush();
        return swept.left();
    }

    private void tell(SweepReport report, PrintWriter out) {
        if (dryRun) {
            out.printf(
                    "Looked at %d photos, would put %d that are on no record in quarantine, would take back %d that"
                            + " are on record, would delete %d after their time in quarantine%n",
                    report.examined(), report.quarantined(), report.restored(), report.purged());
            return;
        }
        out.printf(
                "Looked at %d photos, put %d that are on no record in quarantine, discarded %d unfinished uploads,"
                        + " took back %d that are on record, deleted %d after their time in quarantine%s%n",
                report.examined(),
                report.stopped() ? 0 : report.quarantined(),
                report.discarded(),
                report.restored(),
                report.purged(),
                left(report.left(), ""));
    }

    private long leftovers(Administration administration, PrintWriter out) {
        SweepLeftoversCommand command =
                new SweepLeftoversCommand(minAge, Duration.ofDays(quarantineDays), force, dryRun);
        SweepReport report = administration.sweepLeftovers().sweep(command, name -> {
            if (dryRun) {
                out.printf("%s  %s%n", name.name().fileName(), name.folder().value());
            }
        });
        tell(report, out);
        out.flush();
        if (report.stopped()) {
            throw CommandFailure.halfDone(
                    "%d of %d photos that are stored are on no record. So many are not left behind by uploads that died: is this the right --db, and not an old copy? Nothing was taken; if it is right, run sweep --force, which puts them in quarantine"
                            .formatted(report.unrecorded(), report.examined()));
        }
        return report.left();
    }

    private static String left(long left, String what) {
        return left == 0 ? "" : ", could not remove %s%d".formatted(what, left);
    }
}
