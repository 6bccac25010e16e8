package io.photointake.bootstrap;

import io.photointake.bootstrap.command.CommandLineProgram;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(
                CommandLineProgram.of(System.getenv()).setOut(standardOutput()).execute(args));
    }

    /** Made of the stream itself, without a writer between them, it knows of what was lost on a full disk. */
    private static PrintWriter standardOutput() {
        String ofJava17 = System.getProperty(
                "sun.stdout.encoding", Charset.defaultCharset().name());
        return new PrintWriter(System.out, true, Charset.forName(System.getProperty("stdout.encoding", ofJava17)));
    }
}
