package io.photointake.bootstrap.harness;

import io.photointake.bootstrap.command.CommandLineProgram;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** Runs commands in this process and keeps what they print. */
public final class Console {
    private Console() {}

    public static Outcome run(String... arguments) {
        return run(Map.of(), arguments);
    }

    public static Outcome run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program = CommandLineProgram.of(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = program.execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** What a command printed that must succeed. */
    public static String succeed(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " failed: " + outcome.err());
        }
        return outcome.out();
    }
}
