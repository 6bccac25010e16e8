package io.photointake.adapter.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A process's own directory in the staging area. It holds a lock there as long as it lives, by which other processes know
 * that what lies there is in use, whatever any clock says; the operating system takes the lock from a process that dies.
 *
 * <p>A process that closed any descriptor of its own lock's file would lose the lock, so it never opens one a second time.
 */
final class UploadFolder {
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 5;

    private static final Set<String> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    /** Kept from being closed as garbage, and the locks with them. */
    private static final Queue<FileChannel> LOCKED = new ConcurrentLinkedQueue<>();

    private final Path directory;

    private UploadFolder(Path directory) {
        this.directory = directory;
    }

    /** A new one in the staging area. */
    static UploadFolder create(Path staging) throws IOException {
        IOException last = new IOException("no folder for uploads could be made in " + staging);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Path directory = staging.resolve(UUID.randomUUID().toString());
            OF_THIS_PROCESS.add(name(directory));
            OwnerOnly.createDirectory(directory);
            try {
                FileChannel channel = OwnerOnly.create(directory.resolve(LOCK));
                LOCKED.add(channel);
                if (lock(channel) && Files.exists(directory.resolve(LOCK))) {
                    return new UploadFolder(directory);
                }
            } catch (IOException sweptAwayBeforeItWasLocked) {
                last.addSuppressed(sweptAwayBeforeItWasLocked);
            }
        }
        throw last;
    }

    /** A path in it that no other file has. */
    Path newName() {
        return directory.resolve(UUID.randomUUID().toString());
    }

    /** Whether nobody has removed it. */
    boolean isThere() {
        return Files.exists(directory.resolve(LOCK));
    }

    static boolean isLock(Path file) {
        return LOCK.equals(name(file));
    }

    /** What is to be done with the files of a process that has died. */
    @FunctionalInterface
    interface Clearing {
        /** Whether nothing is left but the lock. */
        boolean clear() throws IOException;
    }

    /** Clears the directory, and removes it if nothing is left, unless the process lives whose it is. */
    static void clearAbandoned(Path directory, Clearing clearing) throws IOException {
        if (OF_THIS_PROCESS.contains(name(directory))) {
            return;
        }
        Path lock = directory.resolve(LOCK);
        if (!Files.exists(lock)) {
            removeIfEmpty(directory, clearing.clear());
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, Set.of(StandardOpenOption.WRITE));
                FileLock free = channel.tryLock()) {
            if (free != null && clearing.clear()) {
                Files.deleteIfExists(lock);
                removeIfEmpty(directory, true);
            }
        }
    }

    private static void removeIfEmpty(Path directory, boolean empty) throws IOException {
        if (empty) {
            Files.deleteIfExists(directory);
        }
    }

    /** Where the file system knows no locks, the files' age alone tells, as it does for all that no process claims. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
