package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.logging.Logging;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.WebsiteId;
import java.io.PrintWriter;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs an administration command on the data that the options name, and prints what it says. */
final class AdminConsole {
    private final Configs configs;
    private final Supplier<PrintWriter> out;

    AdminConsole(Configs configs, Supplier<PrintWriter> out) {
        this.configs = configs;
        this.out = out;
    }

    int run(ConfigOptions options, Function<Administration, String> command) {
        return run(options, (administration, printer) -> {
            String text = command.apply(administration);
            printer.println(text);
            printer.flush();
        });
    }

    /** For a command that prints while it works. */
    int run(ConfigOptions options, BiConsumer<Administration, PrintWriter> command) {
        Config config = configs.of(options, new ServerOptions());
        Logging.apply(config.observability().logLevel(), config.observability().logsJson());
        try (Administration administration = Administration.open(config)) {
            PrintWriter printer = out.get();
            command.accept(administration, printer);
            if (printer.checkError()) {
                throw CommandFailure.halfDone("It is done, but what there was to say could not be written");
            }
            return 0;
        }
    }

    static CommandFailure unknownWebsite(WebsiteId id) {
        return new CommandFailure("There is no website " + id.value() + ": see website list");
    }

    static CommandFailure unknownCompany(CompanyFolder folder) {
        return new CommandFailure("There is no company with the folder " + folder.value() + ": see company list");
    }
}
