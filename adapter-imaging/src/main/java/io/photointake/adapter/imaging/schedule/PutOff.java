package io.photointake.adapter.imaging.schedule;

/** Why work was not done though nothing was found wrong with the picture. */
public enum PutOff {
    /** More waited than may. */
    QUEUE_FULL,
    /** Its turn did not come in time. */
    WAITED_TOO_LONG,
    /** Whoever asked does not want the result any more, the calling thread was interrupted, or the processor closed. */
    CALLER_GONE,
    /** Memory ran out while other pictures held some. */
    OUT_OF_MEMORY,
    /** Something of the machine was missing: room for temporary files, a process, open files. */
    MACHINE
}
