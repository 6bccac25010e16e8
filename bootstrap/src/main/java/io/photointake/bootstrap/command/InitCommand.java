package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.wiring.Installation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        description =
                "Make a new, empty installation: its data folder, its database and its folder of pictures. Refuses"
                        + " where something is.")
final class InitCommand implements Callable<Integer> {
    private final Configs configs;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    InitCommand(Configs configs) {
        this.configs = configs;
    }

    @Override
    public Integer call() {
        Config config = configs.of(options, new ServerOptions());
        try (Installation made = Installation.create(config)) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Made installation %s in %s, rows in %s%n",
                            made.id(), config.dataFolder(), config.databaseUrl());
            return 0;
        }
    }
}
