package io.photointake.domain.print;

/**
 * What a website wants of prints.
 *
 * @param thresholds what it calls excellent, good and acceptable
 * @param keepsPrivateMetadata whether the print file keeps what the photo says of its place, its camera and its people
 */
public record PrintSettings(PrintThresholds thresholds, boolean keepsPrivateMetadata) {
    /** The default thresholds, and nothing private in the print file. */
    public static final PrintSettings DEFAULT =
            new PrintSettings(PrintThresholds.DEFAULT, /* keepsPrivateMetadata= */ false);
}
