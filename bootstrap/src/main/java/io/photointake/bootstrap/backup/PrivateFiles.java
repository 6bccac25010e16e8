package io.photointake.bootstrap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that are their owner's alone, durable when a method has returned. */
final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String BEING_WRITTEN = ".being-written";

    private PrivateFiles() {}

    /** Whether it is what a process that died has left of {@link #write}. */
    static boolean isBeingWritten(Path file) {
        return file.getFileName().toString().startsWith(BEING_WRITTEN);
    }

    /** A folder that is there, or is made with those that are missing above it. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (POSIX) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
    }

    /** Gives a file a new text at one moment. */
    static void write(Path file, String text) throws IOException {
        Path folder = folderOf(file);
        Path written = Files.createTempFile(folder, BEING_WRITTEN, ".tmp");
        try {
            Files.writeString(written, text, StandardCharsets.UTF_8);
            force(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Copies to a file that does not exist. */
    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        makePrivate(to);
        force(to);
        forceFolder(folderOf(to));
    }

    static void makePrivate(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** In lower-case hexadecimal. */
    static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is in a folder; nothing if there is none. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (NotDirectoryException file) {
            throw new BackupRefusedException(folder + " is a file");
        }
    }

    /** Removes a file or a folder with what is in it; does nothing if there is none. Follows no link. */
    static void remove(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : in(place)) {
                remove(entry);
            }
        }
        Files.deleteIfExists(place);
    }

    static void forceFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("in no folder: " + file);
        }
        return folder;
    }
}
