package io.photointake.bootstrap.command;

/** A command cannot do what it was told; the message tells the operator why. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
