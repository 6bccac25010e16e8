package io.photointake.domain.print;

/** How a photo is laid onto a print of another shape; it is never stretched. */
public enum Placement {
    /** The photo covers the whole print; what does not fit is cropped. */
    FILL,
    /** The whole photo is printed; what it does not cover stays blank. */
    FIT
}
