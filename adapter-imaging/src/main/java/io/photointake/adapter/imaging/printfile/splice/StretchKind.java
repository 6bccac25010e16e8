package io.photointake.adapter.imaging.printfile.splice;

/** What a part of a spliced file is made of. */
enum StretchKind {
    /** Bytes of the original, as they are. */
    KEPT,
    /** New bytes. */
    WRITTEN,
    /** Zeros in the place of bytes that are not carried over, so that what follows stays where it was. */
    BLANK
}
