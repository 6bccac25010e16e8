package io.photointake.bootstrap.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.Site;
import io.photointake.bootstrap.harness.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented unit, and what a server tells the service manager that has started it. */
final class SystemdTest {
    private static final Path DOCUMENTED = Path.of("..", "docs", "systemd", "photointake.service");

    /** A service manager's socket: writes what it hears into a file. */
    private static final String LISTENER = """
            import socket, sys
            heard = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            heard.bind(sys.argv[1])
            with open(sys.argv[2], 'ab', buffering=0) as told:
                while True:
                    told.write(heard.recv(65536) + b'\\n')
            """;

    @TempDir
    private Path folder;

    @Test
    void theUnitIsOneThatSystemdUnderstands() throws IOException, InterruptedException {
        Path analyze = Tool.SYSTEMD_ANALYZE.path();
        String unit = Files.readString(DOCUMENTED);
        assertTrue(unit.contains("ExecStart=/opt/photointake/photointake serve"), unit);
        Path here = Files.writeString(
                folder.resolve("photointake.service"),
                unit.replace("/opt/photointake/photointake", Path.of("/bin/sh").toString()));
        Path complaints = folder.resolve("complaints");

        int exitCode = new ProcessBuilder(analyze.toString(), "verify", "--man=no", here.toString())
                .redirectErrorStream(true)
                .redirectOutput(complaints.toFile())
                .start()
                .waitFor();

        assertEquals("", Files.readString(complaints));
        assertEquals(0, exitCode);
    }

    @Test
    void tellsTheServiceManagerWhenItIsReadyAndWhenItStops() throws IOException, InterruptedException {
        Tool.SYSTEMD_NOTIFY.path();
        Path socket = folder.resolve("notify");
        Path told = folder.resolve("told");
        Process listener = new ProcessBuilder(
                        Tool.PYTHON.path().toString(), "-c", LISTENER, socket.toString(), told.toString())
                .inheritIO()
                .start();
        try {
            await(() -> Files.exists(socket));
            Site site = Site.onSqlite(folder);
            try (ServerProcess server = site.server()
                    .environment("NOTIFY_SOCKET", socket.toString())
                    .start()) {
                await(() -> text(told).contains("READY=1"));
                assertTrue(text(told).contains("STATUS=Ready on "), text(told));

                assertEquals(0, server.stop(), server.err());
                await(() -> text(told).contains("STOPPING=1"));
            }
        } finally {
            listener.destroyForcibly();
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "it has not happened");
            Thread.sleep(20);
        }
    }
}
