package io.photointake.adapter.imaging.schedule;

/** Memory ran out while other work held some of it, so that the picture need not be to blame. */
final class SharedMemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SharedMemoryException(OutOfMemoryError cause) {
        super(cause);
    }
}
