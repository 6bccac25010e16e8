package io.photointake.bootstrap.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals, and what the environment of a process gives it. */
@DisabledOnOs(OS.WINDOWS)
final class SignalsTest {
    @TempDir
    private Path folder;

    @Test
    void theEndOfATerminalSessionStopsNothing() throws IOException, InterruptedException {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            server.signal("HUP");

            assertEquals(200, ShopClient.of(site, server).get("/healthz").status());
            assertEquals(0, server.stop(), "ended by the other signal: " + server.err());
        }
    }

    @Test
    void aWordToStopThatComesWhileItStartsClosesWhatWasOpened() throws IOException, InterruptedException {
        Site site = Site.onH2(folder);
        try (ServerProcess server = site.server().startUnready()) {
            while (!Files.exists(folder.resolve("data/rows.lock.db")) && server.isAlive()) {
                Thread.sleep(1);
            }

            assertEquals(0, server.stop(), server.err());
        }
        assertFalse(Files.exists(folder.resolve("data/rows.lock.db")), "the database was closed");
    }

    @Test
    void aCommandLineThatCannotBeReadDoesNothing() {
        Site site = Site.onSqlite(folder);
        Outcome outcome = site.launch("user", "erase", "--website", "1001", "--user", "j\u00f6rg", "--yes")
                .environment("LC_ALL", "C")
                .run();

        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains("LC_ALL=C.UTF-8"), outcome.err());
        assertFalse(outcome.out().contains("nothing found"), outcome.out());
    }
}
