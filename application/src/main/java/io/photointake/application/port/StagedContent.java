package io.photointake.application.port;

/**
 * A received file that no photo owns yet. Closing it throws it away, unless it was committed; then closing it says that
 * the photo is on record, or never will be. Closing twice does nothing.
 */
public interface StagedContent extends ContentSource, AutoCloseable {
    @Override
    void close();
}
