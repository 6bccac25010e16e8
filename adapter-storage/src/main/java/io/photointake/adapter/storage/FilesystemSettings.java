package io.photointake.adapter.storage;

import io.photointake.domain.image.ByteSize;
import java.nio.file.Path;

/**
 * How pictures are kept on the file system.
 *
 * @param root the directory that holds everything, made absolute; it is created if it is missing, and everything below
 *     it, staging included, must lie on one file system that knows hard links
 * @param leastFree with less room than this the store says that it is not ready, though it goes on storing
 */
public record FilesystemSettings(Path root, ByteSize leastFree) {
    /** Warns in time on any disk, and leaves even a small one most of its room. */
    public static final int USUAL_LEAST_FREE_MEGABYTES = 32;

    /** @throws IllegalArgumentException if the root is a file system's own root, which no service should fill */
    public FilesystemSettings {
        root = root.toAbsolutePath().normalize();
        if (root.getParent() == null) {
            throw new IllegalArgumentException("the pictures need a directory of their own, not " + root);
        }
    }

    /** With the usual reserve. */
    public FilesystemSettings(Path root) {
        this(root, ByteSize.ofMegabytes(USUAL_LEAST_FREE_MEGABYTES));
    }
}
