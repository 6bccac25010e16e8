package io.photointake.domain.resolution;

/** Which of the possible resolutions counts; the versions of the upload call differ in this. */
public enum DpiRule {
    /** What the client asks for, else the website's default (version 2: "output image DPI"). */
    REQUESTED_ELSE_DEFAULT,
    /** What the client asks for, else what the file says of itself, else the website's default (version 4). */
    REQUESTED_ELSE_EMBEDDED
}
