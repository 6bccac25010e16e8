package io.photointake.bootstrap.command;

import io.photointake.application.backup.CopyReport;
import io.photointake.bootstrap.backup.BackupRefusedException;
import io.photointake.bootstrap.backup.BackupResult;
import io.photointake.bootstrap.wiring.Administration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Copy rows and pictures of one moment to a folder; may run beside the server. Where the folder has an"
                        + " older backup, only what is new is copied, and what is gone is removed.")
final class BackupCommand implements Callable<Integer> {
    private final AdminConsole console;
    private final Supplier<PrintWriter> err;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "A new or empty folder, or one with an older backup of the same installation.")
    private Path folder = Path.of("");

    @Option(
            names = "--copy",
            description =
                    "Copy every picture. Without this, pictures are hard links where DIR is on the same file system:"
                            + " at no cost, but lost with that disk.")
    private boolean copies;

    BackupCommand(AdminConsole console, Supplier<PrintWriter> err) {
        this.console = console;
        this.err = err;
    }

    @Override
    public Integer call() {
        return console.run(options, this::backUp);
    }

    private void backUp(Administration administration, PrintWriter out) {
        CopyProgress progress = new CopyProgress(err.get(), administration.photos());
        BackupResult result;
        try {
            result = administration.backUp(folder, !copies, progress);
        } catch (BackupRefusedException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        CopyReport report = result.report();
        report.incomplete()
                .forEach(stored -> out.printf(
                        "Incomplete  %s/%s: a picture is missing%n",
                        stored.folder().value(), stored.name().fileName()));
        out.printf(
                "Backed up   %d photos, %s; %d pictures were new%s%n",
                report.photos(),
                report.bytes(),
                report.copied(),
                result.older() ? ", %d photos of the older backup are gone".formatted(result.removed()) : "");
        out.flush();
        if (!report.incomplete().isEmpty()) {
            throw CommandFailure.halfDone(
                    "The backup is whole, but photos have lost pictures before it: verify --repair mends what can be"
                            + " mended");
        }
    }
}
