package io.photointake.adapter.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs waits for the disk beside one another: a disk serves several flushes at the price of one or two. */
final class Forcing {
    /** Something that waits for the disk. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private final Executor executor;

    Forcing(Executor executor) {
        this.executor = executor;
    }

    /** Starts the task, or runs it here if the executor is full or shut down: neither may cost an upload. */
    CompletableFuture<Void> start(Task task) {
        Runnable unchecked = () -> runUnchecked(task);
        try {
            return CompletableFuture.runAsync(unchecked, executor);
        } catch (RejectedExecutionException busy) {
            return CompletableFuture.runAsync(unchecked, Runnable::run);
        }
    }

    /**
     * Runs the tasks at the same time. However it ends, none of them is still running.
     *
     * @throws IOException if one failed; the failures of others are suppressed in it
     */
    void runAll(Collection<Task> tasks) throws IOException {
        List<CompletableFuture<Void>> started = tasks.stream().map(this::start).toList();
        IOException failure = null;
        for (CompletableFuture<Void> task : started) {
            try {
                await(task);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the task. */
    static void await(CompletableFuture<Void> task) throws IOException {
        try {
            task.join();
        } catch (CompletionException e) {
            // A new exception for each who waits: each may add what it suppressed.
            throw new IOException("the disk failed", e.getCause());
        }
    }

    private static void runUnchecked(Task task) {
        try {
            task.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
