package io.photointake.application.port;

/** Stages of an upload, in their order; some of them more than once where it has several files. */
public enum Stage {
    /** A file comes from its client. */
    RECEIVE,
    /** A picture waits for its turn to be decoded. */
    WAIT,
    /** All its pixels are decoded. */
    DECODE,
    /** Its renditions are made. */
    ENCODE,
    /** Original and renditions become durable. */
    STORE,
    /** The rows are written. */
    ROW
}
