package io.photointake.bootstrap.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Say which version this is.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String version =
                Objects.requireNonNullElse(VersionCommand.class.getPackage().getImplementationVersion(), "unpackaged");
        PrintWriter out = spec.commandLine().getOut();
        out.println("photo-intake " + version + " on Java " + Runtime.version());
        out.flush();
        return 0;
    }
}
