package io.photointake.adapter.imaging.process;

/** How a child process ended. */
public enum ChildEnd {
    SUCCESS,
    /** With an error of its own, by a signal, or because memory or file size did not suffice. */
    FAILURE,
    /** Killed because its time was over, or the machine's memory. */
    OUT_OF_TIME
}
