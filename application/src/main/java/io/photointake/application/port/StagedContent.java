package io.photointake.application.port;

/**
 * A received file that no photo owns yet. Closing it throws it away, unless it was committed; closing twice, or after
 * the commit, does nothing.
 */
public interface StagedContent extends ContentSource, AutoCloseable {
    @Override
    void close();
}
