package io.photointake.adapter.imaging.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of this server's workspaces, which only its user may enter. A lock on a file in it tells other servers that
 * its owner lives; a folder without its lock was left by a server that died, and the next one removes it.
 */
public final class Workspaces implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    private static final String PREFIX = "photointake-heif-";
    private static final String LOCK = "lock";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Duration TIME_TO_LOCK = Duration.ofSeconds(10);
    private static final Duration LONGEST_WITHOUT_LOCK = Duration.ofDays(1);

    /** To look at the lock of one's own process would lose it: closing any channel on a file drops all locks on it. */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Workspaces(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a folder for this server and removes those of dead ones.
     *
     * @param parent the folder for temporary files
     */
    public static Workspaces in(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        OF_THIS_PROCESS.add(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.lock();
            sweep(parent, Files.getOwner(folder));
            return new Workspaces(folder, lock);
        } catch (IOException e) {
            lock.close();
            Workspace.remove(folder);
            throw e;
        }
    }

    /** A new empty workspace, closed by the caller; also after the machine has tidied its temporary files. */
    public Workspace open() throws IOException {
        try {
            return new Workspace(Files.createTempDirectory(folder, "w"));
        } catch (NoSuchFileException tidied) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return new Workspace(Files.createTempDirectory(folder, "w"));
        }
    }

    @Override
    public void close() {
        Workspace.remove(folder);
        OF_THIS_PROCESS.remove(folder);
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("cannot close a lock", e);
        }
    }

    private static void sweep(Path parent, UserPrincipal owner) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                sweepIfAbandoned(folder, owner);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void sweepIfAbandoned(Path folder, UserPrincipal owner) {
        try {
            if (!OF_THIS_PROCESS.contains(folder)
                    && isOlderThan(TIME_TO_LOCK, folder, owner)
                    && isUnlocked(folder, owner)) {
                Workspace.remove(folder);
            }
        } catch (IOException e) {
            LOG.debug("cannot tell whose {} is", folder, e);
        }
    }

    /** A folder just made may not be locked yet. */
    private static boolean isOlderThan(Duration age, Path folder, UserPrincipal owner) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)
                && Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(age));
    }

    /** Who tidies temporary files may have taken the lock of a server that lives. */
    private static boolean isUnlocked(Path folder, UserPrincipal owner) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return isOlderThan(LONGEST_WITHOUT_LOCK, folder, owner);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        }
    }
}
