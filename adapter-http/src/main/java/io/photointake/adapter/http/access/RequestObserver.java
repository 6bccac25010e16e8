package io.photointake.adapter.http.access;

/** Is told of every request once it is over, on the thread that ended it: it must be quick, and must not throw. */
@FunctionalInterface
public interface RequestObserver {
    /** Does nothing. */
    RequestObserver NONE = request -> {};

    void finished(FinishedRequest request);
}
