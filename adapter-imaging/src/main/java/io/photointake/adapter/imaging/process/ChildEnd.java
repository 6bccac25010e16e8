package io.photointake.adapter.imaging.process;

/** How a child process ended. */
public enum ChildEnd {
    SUCCESS,
    /** With an error of its own, by a signal, or because memory or file size did not suffice. */
    FAILURE,
    /** Killed because it had worked for as long as it might. */
    OUT_OF_PROCESSOR_TIME,
    /** Killed because its time by the clock was over, which a busy machine can bring about. */
    OUT_OF_TIME,
    /** Killed from outside, as the kernel does when the machine has no memory left. */
    KILLED
}
