package io.photointake.application.upload;

/** Tells whether an upload would work about now. */
@FunctionalInterface
public interface CheckReadiness {
    /**
     * Really tries the rows and the store, or says what came of that a moment ago; false, never an exception, if either
     * does not work.
     */
    boolean isReady();
}
