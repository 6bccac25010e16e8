package io.photointake.adapter.imaging.printfile.splice;

/** What a part of a spliced file is made of. */
enum StretchKind {
    /** Bytes of the original, as they are. */
    KEPT(0),
    /** New bytes. */
    WRITTEN(1),
    /** Zeros in the place of bytes that are not carried over, so that what follows stays where it was. */
    BLANK(2);

    private final int code;

    StretchKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static StretchKind of(int code) {
        return code == KEPT.code ? KEPT : code == WRITTEN.code ? WRITTEN : BLANK;
    }
}
