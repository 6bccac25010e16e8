package io.photointake.domain.site;

/** What a website, or a company with all its websites, is open for. Photos are kept in any case. */
public enum Availability {
    /** Calls are answered, pictures are served. */
    ENABLED,
    /** Calls are refused; pictures are served at their addresses, so that orders can still be printed. */
    DISABLED,
    /** Calls are refused, and pictures are as if they did not exist. */
    HIDDEN;

    /** The one of both that is open for less. */
    public Availability stricter(Availability other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean acceptsCalls() {
        return this == ENABLED;
    }

    public boolean servesPictures() {
        return this != HIDDEN;
    }
}
