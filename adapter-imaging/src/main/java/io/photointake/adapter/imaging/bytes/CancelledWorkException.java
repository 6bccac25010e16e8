package io.photointake.adapter.imaging.bytes;

/**
 * The signal that nobody wants a picture any more, thrown where a thread that reads or decodes one finds itself
 * interrupted. Readers of files look at each part of the file, reducers at each row.
 */
public final class CancelledWorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CancelledWorkException() {
        super("the thread is interrupted", null, false, false);
    }

    /** @throws CancelledWorkException if this thread is interrupted, which stays marked */
    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledWorkException();
        }
    }
}
