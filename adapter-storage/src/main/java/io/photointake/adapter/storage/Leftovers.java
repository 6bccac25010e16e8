package io.photointake.adapter.storage;

import io.photointake.application.port.Discarded;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** Clears the staging area of what processes have left that died. */
final class Leftovers {
    private final Instant before;
    private int gone;
    private int left;

    Leftovers(Instant before) {
        this.before = before;
    }

    /** Discards a file, or the files in the folder of a process that is no more. */
    void discard(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                UploadFolder.clearAbandoned(entry, () -> clear(entry));
            } else {
                discardFile(entry);
            }
        } catch (IOException | DirectoryIteratorException resists) {
            left++;
        }
    }

    Discarded discarded() {
        return new Discarded(gone, left);
    }

    /** Whether nothing is left. */
    private boolean clear(Path folder) throws IOException {
        boolean clear = true;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!UploadFolder.isLock(file)) {
                    discardFile(file);
                    clear &= !Files.exists(file);
                }
            }
        }
        return clear;
    }

    private void discardFile(Path file) {
        try {
            gone += isFileBefore(file) && Files.deleteIfExists(file) ? 1 : 0;
        } catch (IOException resists) {
            left++;
        }
    }

    private boolean isFileBefore(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    && attributes.lastModifiedTime().toInstant().isBefore(before);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }
}
