package io.photointake.application.port;

/** Stages of an upload, in their order; some of them more than once where it has several files. */
public enum Stage {
    /** A file comes from its client. */
    RECEIVE,
    /** Original and renditions become durable. */
    STORE,
    /** The rows are written. */
    ROW
}
