package io.photointake.bootstrap.command;

import io.photointake.application.verification.VerificationStep;
import io.photointake.application.verification.VerifyImagesCommand;
import io.photointake.bootstrap.verification.Findings;
import io.photointake.bootstrap.verification.Pace;
import io.photointake.bootstrap.verification.ProgressLine;
import io.photointake.bootstrap.verification.SavedProgress;
import io.photointake.bootstrap.verification.Tally;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.image.ByteSize;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Read back every photo on record, and look for bytes that are on no record; may run beside the"
                + " server. Ends with 1 and a line for each photo that is not whole.")
final class VerifyCommand implements Callable<Integer> {
    private final AdminConsole console;
    private final Supplier<PrintWriter> err;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--repair",
            description =
                    "Take lost pictures back from the quarantine, and make lost and broken renditions anew from the"
                            + " original.")
    private boolean repairs;

    @Option(names = "--json", description = "Print a JSON object a line, the totals last.")
    private boolean json;

    @Option(
            names = "--mb-per-second",
            paramLabel = "N",
            description = "Read no more than so many megabytes a second (default: as many as it can).")
    private Optional<Integer> megabytes = Optional.empty();

    @Option(
            names = "--min-age",
            paramLabel = "AGE",
            description =
                    "Pass over bytes without a row that are younger, such as 90m or 2h, since they may belong to an"
                            + " upload under way (default: 1h).")
    private Duration minAge = Duration.ofHours(1);

    @Option(names = "--continue", description = "Go on after the photo at which an earlier run was stopped.")
    private boolean continues;

    VerifyCommand(AdminConsole console, Supplier<PrintWriter> err) {
        this.console = console;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (megabytes.filter(number -> number < 1).isPresent()) {
            throw new CommandFailure("--mb-per-second must be 1 or more");
        }
        return console.run(options, this::verify);
    }

    private void verify(Administration administration, PrintWriter out) {
        SavedProgress saved = new SavedProgress(administration.dataFolder());
        Optional<SavedProgress.Saved> from = continues ? saved.load() : Optional.empty();
        if (continues) {
            err.get()
                    .println(from.map(each ->
                                    "Going on after photo " + each.last().value())
                            .orElse("There is no stopped run to go on with: beginning with the first photo"));
        }
        try (StopRequest stop = StopRequest.listen()) {
            Pace pace =
                    new Pace(megabytes.map(number -> number * ByteSize.MEGABYTE).orElse(0L), stop::isRequested);
            Findings findings = json ? Findings.json(out) : Findings.text(out);
            Run run = new Run(administration, saved, findings, pace, from);
            if (run.comesToItsEnd(stop)) {
                findings.end(run.tally);
                fail(run.tally);
            } else {
                // Said before the process that was told to end is let go.
                err.get().println("Stopped; verify --continue goes on from there. Until then " + run.tally);
                throw CommandFailure.halfDone("Not all photos were verified");
            }
        }
    }

    private void fail(Tally tally) {
        if (tally.damaged() > 0) {
            throw CommandFailure.halfDone(
                    repairs
                            ? "Photos are damaged beyond repair: take their pictures from a backup"
                            : "Photos are damaged: verify --repair mends what can be mended");
        }
        if (tally.unrecorded() > 0) {
            throw CommandFailure.halfDone(
                    "There are bytes that are on no record. If there are many, the database may be an old one; else"
                            + " sweep puts them into quarantine");
        }
    }

    /** One run through all photos. */
    private final class Run {
        private static final double SECONDS_BETWEEN_SAVES = 5;
        private static final long NANOS = 1_000_000_000;

        private final Administration administration;
        private final SavedProgress saved;
        private final Findings findings;
        private final Pace pace;
        private final Optional<SavedProgress.Saved> from;
        private final ProgressLine progress;
        private Tally tally;
        private Optional<SavedProgress.Saved> unsaved = Optional.empty();
        private boolean warned;
        private long lastSave = System.nanoTime();

        Run(
                Administration administration,
                SavedProgress saved,
                Findings findings,
                Pace pace,
                Optional<SavedProgress.Saved> from) {
            this.administration = administration;
            this.saved = saved;
            this.findings = findings;
            this.pace = pace;
            this.from = from;
            this.tally = from.map(SavedProgress.Saved::tally).orElse(Tally.NONE);
            this.progress = new ProgressLine(err.get(), pace, tally.photos(), administration.photos());
        }

        boolean comesToItsEnd(StopRequest stop) {
            VerifyImagesCommand command = new VerifyImagesCommand(from.map(SavedProgress.Saved::last), minAge, repairs);
            boolean done = false;
            try {
                done = administration.verify(command, pace, step -> {
                    take(step);
                    return !stop.isRequested();
                });
                return done;
            } catch (CancellationException stopped) {
                return false;
            } catch (RuntimeException e) {
                if (stop.isRequested()) {
                    return false;
                }
                throw e;
            } finally {
                if (done) {
                    saved.delete();
                } else {
                    save();
                }
            }
        }

        private void take(VerificationStep step) {
            tally = tally.and(step);
            if (step instanceof VerificationStep.Photo photo) {
                findings.photo(photo);
                unsaved = Optional.of(new SavedProgress.Saved(photo.image().id(), tally));
                saveNowAndThen();
            } else if (step instanceof VerificationStep.Unrecorded unrecorded) {
                findings.unrecorded(unrecorded);
            }
            progress.tell(tally);
        }

        private void saveNowAndThen() {
            if (System.nanoTime() - lastSave > SECONDS_BETWEEN_SAVES * NANOS) {
                save();
                lastSave = System.nanoTime();
            }
        }

        /** Where it cannot be saved, such as on a disk that is read-only, the photos are verified all the same. */
        private void save() {
            try {
                unsaved.ifPresent(saved::save);
            } catch (UncheckedIOException e) {
                if (!warned) {
                    err.get().println("A stop will not be remembered: " + e.getMessage() + ": " + e.getCause());
                }
                warned = true;
            }
            unsaved = Optional.empty();
        }
    }
}
