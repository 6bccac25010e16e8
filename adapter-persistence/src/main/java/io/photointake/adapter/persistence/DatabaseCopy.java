package io.photointake.adapter.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies all rows of one moment into a file of their own, while others read and write. */
final class DatabaseCopy {
    private final DatabaseSettings settings;
    private final Path target;

    /** @param target a file that does not exist, in a folder that does */
    DatabaseCopy(DatabaseSettings settings, Path target) {
        this.settings = settings;
        this.target = target;
    }

    /** Copies, and forces the copy to the disk; leaves nothing if that fails. */
    void run() throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            settings.dialect().copy(this);
            try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    /** SQLite's way: reads in one transaction, which holds no writer up. */
    void vacuumInto() throws SQLException {
        execute("VACUUM INTO ?", target);
    }

    /**
     * H2's way. Where a server has the database open, it is the server's process that writes, so it writes where it may:
     * beside the database.
     */
    void backUpTo() throws IOException, SQLException {
        Path database = settings.file();
        Path zip = database.resolveSibling(
                database.getFileName() + Database.COPY_IN_THE_MAKING + UUID.randomUUID() + ".zip");
        try {
            execute("BACKUP TO ?", zip);
            unzip(zip, database.getFileName().toString());
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private void execute(String sql, Path file) throws SQLException {
        try (Connection connection = settings.dialect().reading(settings).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }

    private void unzip(Path zip, String name) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(name)) {
                    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                        entries.transferTo(out);
                    }
                    return;
                }
            }
        }
        throw new IOException("H2 has left its file out of its own backup");
    }
}
