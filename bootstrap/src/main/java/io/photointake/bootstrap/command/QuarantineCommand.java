package io.photointake.bootstrap.command;

import io.photointake.application.port.QuarantinedName;
import io.photointake.application.quarantine.QuarantineChange;
import io.photointake.domain.image.UniqueName;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quarantine",
        description =
                "List, take back and delete the pictures that sweep has put out of clients' reach; may run beside the"
                        + " server.")
final class QuarantineCommand {
    private final AdminConsole console;

    QuarantineCommand(AdminConsole console) {
        this.console = console;
    }

    @Command(name = "list", description = "List what is in quarantine, since when, and whether its photo is on record.")
    int list(
            @Mixin ConfigOptions options,
            @Option(names = "--json", description = "Print a JSON object a line.") boolean json) {
        return console.run(options, (administration, out) -> {
            AtomicLong count = new AtomicLong();
            administration.listQuarantine().list((name, recorded) -> {
                count.incrementAndGet();
                print(out, name, recorded, json);
            });
            if (!json) {
                out.printf("%d photos in quarantine%n", count.get());
            }
            out.flush();
        });
    }

    @Command(name = "restore", description = "Take pictures back to where they were; overwrites nothing.")
    int restore(
            @Mixin ConfigOptions options,
            @Parameters(arity = "0..1", paramLabel = "NAME", description = "The photo's unique name, as list shows it.")
                    @Nullable
                    String name,
            @Option(names = "--all-recorded", description = "Take back all whose photos are on record.")
                    boolean allRecorded) {
        if ((name == null) != allRecorded) {
            throw new CommandFailure("Name a photo, or say --all-recorded");
        }
        Optional<UniqueName> wanted = Optional.ofNullable(name)
                .map(text -> UniqueName.parse(text)
                        .orElseThrow(
                                () -> new CommandFailure("'" + text + "' is no unique name: see quarantine list")));
        return console.run(options, (administration, out) -> {
            QuarantineChange change = administration.restoreQuarantined().restore(wanted);
            if (wanted.isPresent() && change.equals(new QuarantineChange(0, 0))) {
                throw new CommandFailure(name + " is not in quarantine: see quarantine list");
            }
            out.printf("Took back %d photos%n", change.done());
            out.flush();
            tellLeft(change, "taken back, such as because there are other pictures in their place");
        });
    }

    @Command(
            name = "purge",
            description = "Delete pictures in quarantine for good, but none whose photo is on record. Needs --yes.")
    int purge(
            @Mixin ConfigOptions options,
            @Option(
                            names = "--older-than",
                            paramLabel = "AGE",
                            defaultValue = "0s",
                            description = "Only what has been there longer, such as P3D or 12h (default: all).")
                    Duration olderThan,
            @Option(names = "--yes", description = "Really do it.") boolean yes) {
        if (!yes) {
            throw new CommandFailure(
                    "Nothing was deleted: see quarantine list for what is there, and add --yes to delete it");
        }
        return console.run(options, (administration, out) -> {
            QuarantineChange change = administration.purgeQuarantine().purge(olderThan);
            out.printf("Deleted %d photos for good%n", change.done());
            out.flush();
            tellLeft(change, "deleted");
        });
    }

    private static void print(PrintWriter out, QuarantinedName name, boolean recorded, boolean json) {
        out.printf(
                json
                        ? "{\"name\": \"%s\", \"company\": \"%s\", \"since\": \"%s\", \"recorded\": %s}%n"
                        : "%s  %s  since %s%s%n",
                name.stored().name().fileName(),
                name.stored().folder().value(),
                name.since(),
                json ? recorded : recorded ? "  on record" : "");
    }

    private static void tellLeft(QuarantineChange change, String what) {
        if (change.left() > 0) {
            throw CommandFailure.halfDone(
                    "%d photos could not be %s. They are still in quarantine; see to their files, then run"
                                    .formatted(change.left(), what)
                            + " this again");
        }
    }
}
