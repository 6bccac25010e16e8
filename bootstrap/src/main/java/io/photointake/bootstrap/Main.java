package io.photointake.bootstrap;

import io.photointake.bootstrap.command.CommandLineProgram;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineProgram.of(System.getenv()).execute(args));
    }
}
