package io.photointake.application.port;

/** Is told when stages of uploads begin and end. Never throws and never waits. Safe for use by many threads. */
@FunctionalInterface
public interface StageMonitor {
    /** Does nothing. */
    StageMonitor NONE = stage -> () -> {};

    /** A stage begins on this thread; it ends when the result is run. */
    Runnable begin(Stage stage);

    /** Does the work as a stage, however it ends. */
    default <T, X extends Exception> T measure(Stage stage, Work<T, X> work) throws X {
        Runnable end = begin(stage);
        try {
            return work.run();
        } finally {
            end.run();
        }
    }

    /**
     * What is done in a stage.
     *
     * @param <T> what it gives
     * @param <X> what it throws
     */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }
}
