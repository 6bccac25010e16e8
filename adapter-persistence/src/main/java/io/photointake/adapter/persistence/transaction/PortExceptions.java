package io.photointake.adapter.persistence.transaction;

import java.util.function.BiFunction;

/**
 * Makes a port's own exceptions of a message and a cause.
 *
 * @param busy others have what it needs; nothing has changed
 * @param unavailable it may work again, but whether a commit is on record is to be asked
 * @param failed anything else
 */
public record PortExceptions(
        BiFunction<String, Throwable, ? extends RuntimeException> busy,
        BiFunction<String, Throwable, ? extends RuntimeException> unavailable,
        BiFunction<String, Throwable, ? extends RuntimeException> failed) {
    RuntimeException of(String task, FailureKind kind, Throwable cause) {
        String message = "could not " + task;
        return switch (kind) {
            case BUSY, TIMED_OUT -> busy.apply(message + ": " + kind.text(), cause);
            case DISK_FULL, CONNECTION_LOST -> unavailable.apply(message + ": " + kind.text(), cause);
            case OTHER -> failed.apply(message, cause);
        };
    }
}
