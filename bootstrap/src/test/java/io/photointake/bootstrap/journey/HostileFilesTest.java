package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import io.photointake.bootstrap.hostile.HostileFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server with 512 MB of heap, to which nobody sends a photo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileFilesTest {
    private static final int AT_ONCE = 16;
    private static final long MOST_PEAK_MEGABYTES = 1024;

    /** Many times what they take where nothing else runs; a large picture that is one after all takes its time. */
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(10);

    private final List<HostileFile> files = HostileFile.all();
    private final Site site;
    private final ServerProcess server;
    private final ShopClient shop;

    HostileFilesTest(@TempDir Path folder) {
        site = Site.onSqlite(folder);
        server = site.server().java("-Xmx512m").start();
        shop = ShopClient.of(site, server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersToEachOfThem() {
        List<String> wrong = new ArrayList<>();
        for (HostileFile file : files) {
            long start = System.nanoTime();
            String verdict = verdict(file);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            boolean late = !file.mayPass() && taken.compareTo(LONGEST_REFUSAL) > 0;
            if (late || !verdict.isEmpty()) {
                wrong.add(file + " " + verdict + " in " + taken);
            }
        }
        assertEquals(List.of(), wrong);
        assertUnharmed();
    }

    @Test
    void answersToManyOfThemAtOnce() {
        List<List<String>> wrong = AtTheSameTime.call(AT_ONCE, number -> {
            List<String> mine = new ArrayList<>();
            for (int i = number; i < files.size(); i += AT_ONCE) {
                String verdict = verdict(files.get(i));
                if (!verdict.isEmpty()) {
                    mine.add(files.get(i) + " " + verdict);
                }
            }
            return mine;
        });
        assertEquals(List.of(), wrong.stream().flatMap(List::stream).toList());
        assertUnharmed();
    }

    /** What is wrong with the answer; nothing if it is a refusal of the file, or a photo where that may be. */
    private String verdict(HostileFile file) {
        Answer answer = shop.v4("eve", PostedFile.of(file.name(), file.bytes()));
        if (answer.status() == 200) {
            return file.mayPass() ? "" : "was taken";
        }
        boolean refused = (answer.status() == 400 || answer.status() == 413)
                && answer.errorCode().equals("262")
                && !answer.json().path("Errors").path(0).path("Fix").asString().isBlank();
        return refused ? "" : "was answered " + answer.status() + " " + answer.json();
    }

    private void assertUnharmed() {
        shop.v4("ann", PostedFile.of("x.jpg", Photos.unique(1600, 1200))).data();
        Data data = new Data(site);
        assertEquals(List.of(), data.staged());
        assertEquals(3 * data.photos(), data.pictures().size());
        assertFalse(server.err().contains("OutOfMemoryError"), server.err());
        if (OS.LINUX.isCurrentOs()) {
            long peak = server.peakMegabytes();
            assertTrue(peak < MOST_PEAK_MEGABYTES, "it held " + peak + " MB");
        }
    }
}
