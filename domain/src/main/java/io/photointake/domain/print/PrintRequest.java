package io.photointake.domain.print;

/**
 * A print as it is asked for.
 *
 * @param size as it will hang: a photo is never turned to fit it better
 */
public record PrintRequest(PrintSize size, Placement placement) {}
