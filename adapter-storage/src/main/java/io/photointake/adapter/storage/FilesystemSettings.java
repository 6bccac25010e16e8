package io.photointake.adapter.storage;

import java.nio.file.Path;

/**
 * How pictures are kept on the file system.
 *
 * @param root the directory that holds everything, made absolute; it is created if it is missing, and everything below
 *     it, staging included, must lie on one file system that knows hard links
 */
public record FilesystemSettings(Path root) {
    /** @throws IllegalArgumentException if the root is a file system's own root, which no service should fill */
    public FilesystemSettings {
        root = root.toAbsolutePath().normalize();
        if (root.getParent() == null) {
            throw new IllegalArgumentException("the pictures need a directory of their own, not " + root);
        }
    }
}
