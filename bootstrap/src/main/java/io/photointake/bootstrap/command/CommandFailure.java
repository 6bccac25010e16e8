package io.photointake.bootstrap.command;

import picocli.CommandLine.ExitCode;

/** A command cannot do what it was told; the message tells the operator why, in a line. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Of a command that asks for what cannot be. */
    CommandFailure(String message) {
        super(message);
        this.exitCode = ExitCode.USAGE;
    }

    /** Of a command that is right, on a machine that does not let it. */
    CommandFailure(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = ExitCode.SOFTWARE;
    }

    /** Of a command that has done a part of what it was told. */
    static CommandFailure halfDone(String message) {
        return new CommandFailure(message, ExitCode.SOFTWARE);
    }

    private CommandFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
