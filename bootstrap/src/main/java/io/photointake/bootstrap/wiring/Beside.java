package io.photointake.bootstrap.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A part of the start that runs beside the rest of it, on a thread of its own.
 *
 * @param <T> what it makes
 */
public final class Beside<T> implements Supplier<T> {
    private final CompletableFuture<T> made;

    private Beside(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to make it. */
    public static <T> Beside<T> start(String name, Supplier<T> maker) {
        NamedThreads threads = new NamedThreads("start-" + name);
        return new Beside<>(CompletableFuture.supplyAsync(
                maker, task -> threads.newThread(task).start()));
    }

    /** Waits until it is made; a failure comes out as if it had been made here. */
    @Override
    public T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
