package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.TestImages;
import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProbeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void describesAnImageThatTheServiceWouldTake() throws IOException {
        Outcome outcome = probe(Photos.ofPhone(400, 300));

        assertEquals(0, outcome.exitCode(), outcome.err());
        for (String line : new String[] {
            "Accepted",
            "Format       image/jpeg",
            "Stored       400x300",
            "Orientation  6",
            "Seen         300x400",
            "DPI          300"
        }) {
            assertTrue(outcome.out().lines().anyMatch(line::equals), line + " not in " + outcome.out());
        }
    }

    @Test
    void saysWhyTheServiceWouldRefuseAnImage() throws IOException {
        Outcome outcome = probe(Arrays.copyOf(TestImages.png(500, 500), 600));

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.out().startsWith("Refused: 262 Invalid or missing file"), outcome.out());
        assertTrue(outcome.out().lines().count() >= 3, outcome.out());
    }

    @Test
    void measuresAgainstTheLimitsGiven() throws IOException {
        byte[] photo = TestImages.png(1001, 1000);

        assertEquals(1, probe(photo, "--max-megapixels", "1").exitCode());
        assertEquals(1, probe(photo, "--formats", "jpeg").exitCode());
        assertEquals(
                0, probe(photo, "--max-megapixels", "2", "--formats", "png").exitCode());
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        for (Path none : new Path[] {folder.resolve("none.jpg"), folder}) {
            Outcome outcome = Console.run("probe", none.toString());

            assertEquals(2, outcome.exitCode());
            assertEquals("There is no file " + none, outcome.err().strip());
        }
    }

    private Outcome probe(byte[] photo, String... limits) throws IOException {
        Path file = Files.write(folder.resolve("photo.bin"), photo);
        String[] command = Arrays.copyOf(new String[] {"probe", file.toString()}, 2 + limits.length);
        System.arraycopy(limits, 0, command, 2, limits.length);
        return Console.run(command);
    }
}
