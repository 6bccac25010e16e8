package io.photointake.application.port;

/** Tells work under way when nobody wants its result any more. Safe for use by many threads. */
@FunctionalInterface
public interface CancellationSignal {
    /** Of work whose result is always wanted. */
    CancellationSignal NEVER = task -> () -> {};

    /**
     * Has the task run, at most once, when the result is not wanted any more: at once if it is not already. It runs on any
     * thread, must be quick and must not throw.
     *
     * @return takes the task back when it is closed; a task that is running then may still go on
     */
    Registration onCancel(Runnable task);

    /** A task that may still have to run. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
