package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.adapter.imaging.sample.ColourDifference;
import io.photointake.adapter.imaging.sample.MatrixProfile;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Standard of a file with a colour profile beside what libvips' command makes of the same file. Skipped where there is
 * no {@code vips}, unless {@code PHOTOINTAKE_REQUIRE_VIPS} is set.
 */
class ColoursLikeVipsTest {
    private static final double MOST_DIFFERENCE = 2;

    @TempDir
    Path folder;

    @BeforeEach
    void requireVips() {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "vips")));
        if (!there && System.getenv("PHOTOINTAKE_REQUIRE_VIPS") != null) {
            fail("PHOTOINTAKE_REQUIRE_VIPS is set, and there is no vips");
        }
        assumeTrue(there, "there is no vips here");
    }

    @Test
    void convertsThePicturesOfPhones() {
        assertLikeVips(ProfiledFiles.rgb(MatrixProfile.displayP3()), "--embedded");
    }

    @Test
    void convertsThePicturesOfCameras() {
        assertLikeVips(ProfiledFiles.rgb(MatrixProfile.adobeRgb()), "--embedded");
    }

    @Test
    void convertsThePicturesOfPhotographers() {
        assertLikeVips(ProfiledFiles.rgb(MatrixProfile.proPhoto()), "--embedded");
        assertLikeVips(ProfiledFiles.rgb(MatrixProfile.rec2020()), "--embedded");
    }

    @Test
    void convertsGrey() {
        assertLikeVips(ProfiledFiles.grey(MatrixProfile.grey(1.8)), "--embedded");
        assertLikeVips(ProfiledFiles.grey(MatrixProfile.grey(2.2)), "--embedded");
    }

    @Test
    void convertsInk() {
        assertLikeVips(ProfiledFiles.ink(), "--embedded");
        assertLikeVips(ProfiledFiles.inkWithoutProfile(), "--input-profile=cmyk");
    }

    private void assertLikeVips(Map<String, byte[]> files, String profile) {
        try (ImagingEngine engine = ImagingEngine.open(ImagingSettings.defaults())) {
            files.forEach((name, file) -> {
                BufferedImage ours = standard(engine, file);
                double difference = ColourDifference.mean(ours, byVips(name, file, profile));
                assertTrue(difference <= MOST_DIFFERENCE, name + " differs by " + difference);
            });
        }
    }

    private static BufferedImage standard(ImagingEngine engine, byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        if (engine.readFacts(content) instanceof Reading.Clean<ImageFacts> facts
                && engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL)
                        instanceof Reading.Clean<Renditions> made) {
            return TestImages.decoded(made.value().standard().encoded());
        }
        throw new AssertionError("not clean");
    }

    private BufferedImage byVips(String name, byte[] file, String profile) {
        try {
            Path input = Files.write(folder.resolve(name), file);
            Path output = folder.resolve(name + ".out.png");
            Path said = folder.resolve("said");
            Process vips = new ProcessBuilder(
                            "vips", "icc_transform", input.toString(), output + "[strip]", "srgb", profile)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!vips.waitFor(1, TimeUnit.MINUTES)) {
                vips.destroyForcibly();
                throw new AssertionError("vips does not end");
            }
            assertEquals(0, vips.exitValue(), () -> name + ": " + textOf(said));
            return TestImages.decoded(Files.readAllBytes(output));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
