package io.photointake.adapter.imaging.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.photointake.adapter.imaging.TruthRow;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusFactsTest {
    @TestFactory
    Stream<DynamicTest> tellsOfEveryFileWhatSeveralToolsTell() {
        List<TruthRow> rows = TruthRow.all();
        assumeFalse(rows.isEmpty(), "no corpus at " + TruthRow.folder());
        return rows.stream()
                .filter(row -> Arrays.stream(ImageFormat.values())
                        .anyMatch(format -> format.name().equals(row.format())))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> compare(row)));
    }

    private static void compare(TruthRow row) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(row.file())) {
            Reading<ImageHeader> reading = HeaderReader.read(channel);
            if (reading instanceof Reading.Clean<ImageHeader> clean) {
                compare(row, clean.value());
            } else {
                assertTrue(!row.expectation().equals("accept"), reading.toString());
            }
        }
    }

    private static void compare(TruthRow row, ImageHeader header) {
        ImageFacts facts = header.facts();
        assertEquals(row.format(), facts.format().name());
        assertEquals(
                row.number("width").orElse(0) + "x" + row.number("height").orElse(0),
                (double) facts.stored().width() + "x" + (double) facts.stored().height());
        assertEquals(row.number("oriented_width").orElse(0), facts.upright().width());
        assertEquals(row.number("oriented_height").orElse(0), facts.upright().height());
        if (row.expectation().equals("accept")) {
            assertEquals(row.isTrue("icc"), header.profile().isPresent(), "profile");
        }
        compareDensity(row, facts.density());
    }

    private static void compareDensity(TruthRow row, Optional<Density> density) {
        double[] expected = row.number("dpi_x").isPresent()
                ? new double[] {
                    row.number("dpi_x").getAsDouble(), row.number("dpi_y").getAsDouble()
                }
                : row.pair("dpi_8bim").orElse(new double[] {0, 0});
        assertEquals(expected[0], density.map(Density::x).orElse(0.0), 0.01);
        assertEquals(expected[1], density.map(Density::y).orElse(0.0), 0.01);
    }
}
