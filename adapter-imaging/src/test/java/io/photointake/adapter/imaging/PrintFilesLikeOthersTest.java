package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.adapter.imaging.printfile.PrintFiles;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.JpegFile;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What others' programs find in print files: exiftool the density, and nothing wrong; libvips the original's pixels. Skipped
 * where they are not, unless {@code PHOTOINTAKE_REQUIRE_VIPS} is set.
 */
class PrintFilesLikeOthersTest {
    private static final Dpi DPI = new Dpi(254);

    @TempDir
    private Path folder;

    @BeforeEach
    void requireTheOthers() {
        boolean there = isThere("exiftool") && isThere("vips");
        if (!there && System.getenv("PHOTOINTAKE_REQUIRE_VIPS") != null) {
            fail("PHOTOINTAKE_REQUIRE_VIPS is set, and exiftool or vips is missing");
        }
        assumeTrue(there, "there is no exiftool or no vips here");
    }

    @Test
    void exiftoolReadsTheDensityAndFindsNothingWrong() throws Exception {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            for (boolean keeps : new boolean[] {true, false}) {
                Path print = printed(sample, keeps);
                String told = said(
                        "exiftool",
                        "-s",
                        "-s",
                        "-s",
                        "-XResolution",
                        "-YResolution",
                        "-ResolutionUnit",
                        "-PixelsPerUnitX",
                        "-PixelsPerUnitY",
                        "-Warning",
                        "-Error",
                        print.toString());

                boolean png = sample.getKey().contains("png");
                assertEquals(png ? "10000\n10000" : "254\n254\ninches", told, sample.getKey());
            }
        }
    }

    @Test
    void libvipsFindsTheSamePixels() throws Exception {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            Path original = Files.write(folder.resolve("original"), sample.getValue());
            for (boolean keeps : new boolean[] {true, false}) {
                Path print = printed(sample, keeps);

                assertTrue(
                        Arrays.equals(pixels(original, "o.v"), pixels(print, "p.v")),
                        sample.getKey() + " looks different");
            }
        }
    }

    /** Its samples, and nothing else. */
    private byte[] pixels(Path file, String name) throws Exception {
        Path raw = folder.resolve(name + ".raw");
        assertEquals("", said("vips", "rawsave", file.toString(), raw.toString()));
        return Files.readAllBytes(raw);
    }

    private static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        Samples.ofEveryFormat().forEach((name, file) -> {
            if (Stream.of("jpeg", "png", "tiff").anyMatch(name::contains)) {
                samples.put(name, file);
            }
        });
        byte[] metadata = JpegFile.starting()
                .exif(ExifBlock.littleEndian().orientation(6).resolution(72, 72).unit(3))
                .photoshop(96)
                .withoutEnd();
        byte[] segments = Arrays.copyOfRange(metadata, 2, metadata.length);
        samples.put(
                "jpeg with metadata", TestMetadata.inserted(Objects.requireNonNull(samples.get("jpeg")), 20, segments));
        return samples;
    }

    private Path printed(Map.Entry<String, byte[]> sample, boolean keeps) throws IOException {
        String first = sample.getKey().contains("png") ? "png" : sample.getKey().contains("tiff") ? "tiff" : "jpeg";
        ContentSource print = PrintFiles.of(
                new InMemoryContent(sample.getValue()),
                ImageFormat.valueOf(first.toUpperCase(Locale.ROOT)),
                DPI,
                keeps);
        try (InputStream stream = Channels.newInputStream(print.open())) {
            return Files.write(folder.resolve("print." + first), stream.readAllBytes());
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String said(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("said");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " does not end");
        }
        return Files.readString(output, StandardCharsets.UTF_8).strip();
    }
}
