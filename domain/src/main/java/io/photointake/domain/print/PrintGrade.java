package io.photointake.domain.print;

/** How sharp a print looks, best first. */
public enum PrintGrade {
    EXCELLENT,
    GOOD,
    ACCEPTABLE,
    /** Below what is acceptable: single pixels can be seen. */
    POOR
}
