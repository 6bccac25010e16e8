package io.photointake.application.administration;

/** What came of removing a website or a company. */
public sealed interface SiteRemoval {
    /**
     * It is gone.
     *
     * @param photos how many went with it
     * @param left of how many of these the pictures could not be removed; they are on no record
     */
    record Removed(long photos, long left) implements SiteRemoval {}

    /** There is none. */
    record Unknown() implements SiteRemoval {}

    /** It has photos, and nothing has changed. */
    record HasPhotos() implements SiteRemoval {}
}
