package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.site.CompanyFolder;
import java.io.PrintWriter;
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
        Config config = configs.of(options, new ServerOptions());
        try (Administration administration = Administration.open(config)) {
            String text = command.apply(administration);
            out.get().println(text);
            out.get().flush();
            return 0;
        }
    }

    static CommandFailure unknownCompany(CompanyFolder folder) {
        return new CommandFailure("There is no company with the folder " + folder.value() + ": see company list");
    }
}
