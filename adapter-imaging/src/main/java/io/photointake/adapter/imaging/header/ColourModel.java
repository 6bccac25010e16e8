package io.photointake.adapter.imaging.header;

/** What the samples of a pixel mean, before any profile is applied; transparency is told separately. */
public enum ColourModel {
    GREY,
    /** Red, green, blue, also where a file stores them as luminance and chrominance. */
    RGB,
    PALETTE,
    CMYK,
    /** CMYK stored as luminance and chrominance plus black (JPEG with Adobe's transform 2). */
    YCCK,
    /** CIE L*a*b*, as TIFF can store it. */
    LAB
}
