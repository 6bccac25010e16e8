package io.photointake.bootstrap.command;

import io.photointake.application.backup.CopyReport;
import io.photointake.application.verification.VerificationStep;
import io.photointake.application.verification.VerifyImagesCommand;
import io.photointake.bootstrap.backup.BackupRefusedException;
import io.photointake.bootstrap.verification.Findings;
import io.photointake.bootstrap.verification.Pace;
import io.photointake.bootstrap.verification.ProgressLine;
import io.photointake.bootstrap.verification.Tally;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.bootstrap.wiring.Restoration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Make an installation of a backup where there is nothing, and verify it. Ends with 1 and a line for"
                        + " each photo that is not whole.")
final class RestoreCommand implements Callable<Integer> {
    private final AdminConsole console;
    private final Supplier<PrintWriter> err;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "DIR", description = "The folder with the backup.")
    private Path folder = Path.of("");

    RestoreCommand(AdminConsole console, Supplier<PrintWriter> err) {
        this.console = console;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            CopyReport report = Restoration.restore(folder, console.config(options), new CopyProgress(err.get(), 0));
            err.get().printf("Restored %d photos, %s; verifying them%n", report.photos(), report.bytes());
        } catch (BackupRefusedException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return console.run(options, this::verify);
    }

    private void verify(Administration administration, PrintWriter out) {
        Pace pace = new Pace(0, () -> false);
        ProgressLine progress = new ProgressLine(err.get(), pace, 0, administration.photos());
        Findings findings = Findings.text(out);
        Tally[] tally = {Tally.NONE};
        boolean unused =
                administration.verify(new VerifyImagesCommand(Optional.empty(), Duration.ZERO, false), pace, step -> {
                    tally[0] = tally[0].and(step);
                    if (step instanceof VerificationStep.Photo photo) {
                        findings.photo(photo);
                    } else if (step instanceof VerificationStep.Unrecorded unrecorded) {
                        findings.unrecorded(unrecorded);
                    }
                    progress.tell(tally[0]);
                    return true;
                });
        findings.end(tally[0]);
        if (!tally[0].isClean()) {
            throw CommandFailure.halfDone("The backup is restored, but not all of it is whole");
        }
    }
}
