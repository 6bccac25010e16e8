package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bombs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every bomb is answered in a little heap, with little work and little memory beside the process's own. */
class HostileTest {
    private static final int COLUMNS = 6;
    private static final int WORK = 3;
    private static final int RESIDENT = 4;
    private static final int MOST_WORK_MILLIS = 20_000;
    private static final int MOST_RESIDENT_MEGABYTES = 500;

    @Test
    void answersEveryBombWithLittleMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileTable.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();
        try (InputStream output = process.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertEquals(0, process.waitFor(), lines::toString);
            assertEquals(Bombs.all().size(), lines.size(), lines::toString);
            for (String line : lines) {
                String[] columns = line.split("\\|", COLUMNS);
                assertTrue(Integer.parseInt(columns[WORK]) < MOST_WORK_MILLIS, line);
                assertTrue(Integer.parseInt(columns[RESIDENT]) < MOST_RESIDENT_MEGABYTES, line);
            }
        }
    }
}
