package io.photointake.adapter.imaging.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.HeifSettings;
import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundDecodersTest {
    @TempDir
    Path folder;

    private Path script(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("vips"), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private ImagingSettings settings(Path tool) {
        return HeifMachine.settings(tool, folder, Duration.ofSeconds(3));
    }

    @Test
    void saysThatThereIsNoDecoder() {
        HeifSettings usual = HeifSettings.defaults();
        HeifSettings elsewhere = new HeifSettings(
                true,
                Optional.empty(),
                folder.toString(),
                usual.timeLimit(),
                usual.memoryLimit(),
                usual.budget(),
                folder);
        try (ImagingEngine engine =
                ImagingEngine.open(ImagingSettings.defaults().withHeif(elsewhere))) {
            assertFalse(engine.formats().contains(ImageFormat.HEIC));
            assertTrue(engine.formats().contains(ImageFormat.JPEG));
            assertTrue(engine.description().endsWith("HEIC not decoded here, AVIF not decoded here"));
            for (String name : new String[] {"quadrants.heic", "quadrants.avif"}) {
                ImageDefect defect =
                        ((Reading.Defective<?>) HeifMachine.processed(engine, HeifMachine.sample(name))).defect();
                assertEquals(ImageDefect.Kind.NO_DECODER, defect.kind());
                assertTrue(
                        defect.violation().fix().contains("Most Compatible"),
                        defect.violation().fix());
            }
        }
    }

    @Test
    void countsAToolOnlyForWhatItShows() throws IOException {
        Path real = HeifMachine.tool("vips");
        Path half = script("grep -q heic photo && exec " + real + " \"$@\"; exit 1");
        try (ImagingEngine engine = ImagingEngine.open(settings(half))) {
            assertTrue(engine.formats().contains(ImageFormat.HEIC));
            assertFalse(engine.formats().contains(ImageFormat.AVIF));
            assertTrue(engine.description().contains("AVIF not decoded here"), engine.description());
        }
    }

    @Test
    void countsNoToolThatHangs() throws IOException {
        try (ImagingEngine engine = ImagingEngine.open(settings(script("sleep 100")))) {
            assertFalse(engine.formats().contains(ImageFormat.HEIC));
        }
    }

    @Test
    void doesNotWaitForDecodersToReadOtherFormats() throws IOException {
        long start = System.nanoTime();
        try (ImagingEngine engine = ImagingEngine.open(settings(script("sleep 100")))) {
            HeifMachine.processed(engine, io.photointake.application.port.TestImages.png(20, 10));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 2_500);
        }
    }

    @Test
    void asksTheNextToolWhereTheFirstMakesNothing() throws IOException {
        Path real = HeifMachine.tool("vips");
        HeifMachine.tool("heif-dec", "heif-convert");
        for (String misdeed : new String[] {"exit 0", "exit 1", "echo garbage > picture.png"}) {
            script("[ $(wc -c < photo) -lt 560 ] && exec " + real + " \"$@\"; " + misdeed);
            HeifSettings usual = HeifSettings.defaults();
            HeifSettings twoTools = new HeifSettings(
                    true,
                    Optional.empty(),
                    folder + File.pathSeparator + System.getenv("PATH"),
                    usual.timeLimit(),
                    usual.memoryLimit(),
                    usual.budget(),
                    folder);
            try (ImagingEngine engine =
                    ImagingEngine.open(ImagingSettings.defaults().withHeif(twoTools))) {
                assertTrue(engine.formats().contains(ImageFormat.HEIC), misdeed);
                HeifMachine.rendered(engine, HeifMachine.sample("quadrants.heic"));
            }
        }
    }

    @Test
    void refusesWhatAToolMakesNothingOf() throws IOException {
        Path real = HeifMachine.tool("vips");
        String[] misdeeds = {
            "exit 0",
            "echo garbage > picture.png",
            "ln -s /etc/passwd picture.png",
            "mkfifo picture.png",
            "kill -s ABRT $$"
        };
        for (String misdeed : misdeeds) {
            Path tool = script("[ $(wc -c < photo) -lt 560 ] && exec " + real + " \"$@\"; " + misdeed);
            try (ImagingEngine engine = ImagingEngine.open(settings(tool))) {
                assertTrue(engine.formats().contains(ImageFormat.HEIC), misdeed);
                assertTrue(
                        HeifMachine.processed(engine, HeifMachine.sample("quadrants.heic"))
                                instanceof Reading.Defective,
                        misdeed);
            }
        }
    }
}
