package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {
    /** Whoever listens on every address listens on this one too. */
    private static final String ANOTHER_LOOPBACK_ADDRESS = "127.0.0.2";

    @Test
    void letsOtherProcessesInFromThisMachineOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rows");
        try (Database database = Database.open(DatabaseSettings.of("jdbc:h2:file:" + file))) {
            database.imageRepository().isReady();
            int port = port(folder.resolve("rows.lock.db"));
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            assertThrows(IOException.class, () -> new Socket(ANOTHER_LOOPBACK_ADDRESS, port).close());
        }
    }

    private static int port(Path lock) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(lock)) {
            properties.load(reader);
        }
        String server = properties.getProperty("server");
        return Integer.parseInt(server.substring(server.lastIndexOf(':') + 1));
    }
}
