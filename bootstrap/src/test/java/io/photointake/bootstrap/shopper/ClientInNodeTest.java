package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.Site;
import io.photointake.bootstrap.harness.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The JavaScript client under Node against a running server, as {@code client.test.mjs} uses it. */
final class ClientInNodeTest {
    private static final String SCRIPT = "client.test.mjs";
    private static final Pattern TESTS = Pattern.compile("(?m)^# tests (\\d+)$");
    private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");
    private static final int FEWEST_TESTS = 18;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void doesAllThatItPromises() throws Exception {
        Path node = Tool.NODE.path();
        Site site = Site.onSqlite(folder);
        Files.write(folder.resolve("beach.jpg"), Photos.unique());
        Files.write(folder.resolve("sea.jpg"), Photos.unique());
        Files.writeString(folder.resolve("wrong.jpg"), "no photo");
        try (ServerProcess server = site.server().start()) {
            String report = run(node, site, server);

            assertTrue(found(TESTS, report) >= FEWEST_TESTS, report);
            assertEquals(found(TESTS, report), found(PASSED, report), report);
        }
    }

    private String run(Path node, Site site, ServerProcess server) throws IOException, InterruptedException {
        Path report = folder.resolve("report.txt");
        ProcessBuilder builder = new ProcessBuilder(
                node.toString(),
                "--test",
                "--test-reporter=tap",
                Resource.copy(SCRIPT, folder).toString());
        builder.environment().put("SERVER", "http://127.0.0.1:" + server.port());
        builder.environment().put("KEY", site.key());
        builder.environment().put("PHOTOS", folder.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(report.toFile())
                .start();
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), () -> "Node does not end: " + text(report));
        } finally {
            process.destroyForcibly();
        }
        return text(report);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int found(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        assertTrue(matcher.find(), report);
        return Integer.parseInt(matcher.group(1));
    }
}
