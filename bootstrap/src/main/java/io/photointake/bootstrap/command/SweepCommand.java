package io.photointake.bootstrap.command;

import io.photointake.application.library.SweepReport;
import java.time.Duration;
import java.util.concurrent.Callable;
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
                    "Of what uploads left behind, clear only what is older, such as 90m or 2h; keep it above the 30 minutes an upload may take"
                            + " while a server runs (default: 1h).")
    private Duration minAge = Duration.ofHours(1);

    SweepCommand(AdminConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(options, administration -> {
            long ofGuests = administration.sweepGuests().sweep();
            SweepReport report = administration.sweepLeftovers().sweep(minAge);
            return "Removed %d photos of guests, whose time was over%nLooked at %d photos, deleted %d that are on no record, discarded %d unfinished uploads"
                    .formatted(ofGuests, report.examined(), report.deleted(), report.discarded());
        });
    }
}
