package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.bootstrap.harness.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client's declarations, as TypeScript reads them at its strictest. */
final class ClientTypesTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void describeWhatShopsWriteAndRefuseWhatIsWrong() throws IOException, InterruptedException {
        String tsc = Tool.TSC.path().toString();
        Resource.copy("/io/photointake/adapter/http/site/photo-intake.d.ts", folder);
        String sample = Resource.copy("client-types.ts", folder).toString();
        Process process = new ProcessBuilder(
                        tsc,
                        "--strict",
                        "--exactOptionalPropertyTypes",
                        "--noEmit",
                        "--target",
                        "es2022",
                        "--module",
                        "nodenext",
                        "--lib",
                        "es2023,dom,dom.iterable",
                        sample)
                .redirectErrorStream(true)
                .start();
        String complaints = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("", complaints);
        assertEquals(0, process.waitFor());
    }
}
