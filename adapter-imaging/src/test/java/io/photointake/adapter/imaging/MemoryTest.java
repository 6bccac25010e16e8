package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.TestImages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory as seen from outside, in processes of their own. */
class MemoryTest {
    private static final int MOST_RESIDENT_KB = 700 * 1024;
    private static final int MOST_GROWTH_KB = 60 * 1024;

    @TempDir
    private Path folder;

    @Test
    void rendersSixtyFourLargePhotosAtOnceInALittleHeap() throws IOException, InterruptedException {
        Path photo = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg(3872, 2592));
        long[] result = run(photo, 64, 64);
        assertEquals(64, result[0]);
        assertTrue(result[1] < MOST_RESIDENT_KB, result[1] + " KB");
    }

    @Test
    void givesNativeMemoryBack() throws IOException, InterruptedException {
        Path photo = Files.write(folder.resolve("photo.jpg"), TestImages.jpeg(1600, 1200));
        long[] few = run(photo, 60, 2);
        long[] many = run(photo, 360, 2);
        assertEquals(360, many[0]);
        assertTrue(many[1] - few[1] < MOST_GROWTH_KB, few[1] + " KB, then " + many[1] + " KB");
    }

    private static long[] run(Path file, int times, int atOnce) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LoadUnderLittleHeap.class.getName(),
                        file.toString(),
                        Integer.toString(times),
                        Integer.toString(atOnce)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream output = process.getInputStream()) {
            String line = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
            assertEquals(0, process.waitFor(), line);
            String[] numbers = line.split(" ");
            return new long[] {Long.parseLong(numbers[0]), Long.parseLong(numbers[1])};
        }
    }
}
