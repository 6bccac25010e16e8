package io.photointake.bootstrap.architecture.violation.domain;

/** A value that changes, and is no record. */
public final class ResizableSize {
    private int width;

    public int width() {
        return width;
    }

    public void setWidth(int changed) {
        width = changed;
    }
}
