package io.photointake.application.upload;

/** Tells whether an upload would work now. */
@FunctionalInterface
public interface CheckReadiness {
    /** Really tries the rows and the store; false, never an exception, if either does not work. */
    boolean isReady();
}
