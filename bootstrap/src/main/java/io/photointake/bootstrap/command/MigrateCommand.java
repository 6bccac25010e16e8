package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.wiring.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        description =
                "Bring an installation of an earlier version up to date, as the server does when it starts. Back it up"
                        + " first: the earlier version cannot read it any more.")
final class MigrateCommand implements Callable<Integer> {
    private final Configs configs;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--adopt",
            description = "Also where nothing shows that the pictures belong to the database, because you know it.")
    private boolean adopt;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MigrateCommand(Configs configs) {
        this.configs = configs;
    }

    @Override
    public Integer call() {
        Config config = configs.of(options, new ServerOptions());
        int before = Installation.schemaVersion(config);
        try (Installation upgraded = Installation.upgrade(config, adopt)) {
            int after = Installation.schemaVersion(config);
            spec.commandLine()
                    .getOut()
                    .printf(
                            before == after
                                    ? "Installation %1$s is up to date: schema %3$d%n"
                                    : "Installation %1$s: brought from schema %2$d to %3$d%n",
                            upgraded.id(),
                            before,
                            after);
            return 0;
        }
    }
}
