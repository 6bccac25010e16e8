package io.photointake.adapter.imaging.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifFactsTest {
    private static ExifFacts facts(ExifBlock block) throws IOException {
        return ExifFacts.read(ByteView.of(new BytesChannel(block.done())));
    }

    private static List<ExifBlock> bothOrders() {
        return List.of(ExifBlock.littleEndian(), ExifBlock.bigEndian());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void readsAnOrientationThatIsAByteOrALong(int type) throws IOException {
        for (ExifBlock block : bothOrders()) {
            assertEquals(
                    Orientation.ofTag(6),
                    facts(block.orientationOfType(type, 6)).turn());
        }
    }

    @Test
    void leavesThePreviewsOrientationToThePreview() throws IOException {
        for (ExifBlock block : bothOrders()) {
            assertEquals(Orientation.NORMAL, facts(block.previewOrientation(6)).turn());
            assertEquals(Orientation.ofTag(3), facts(block.orientation(3)).turn());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 8, 9})
    void readsResolutionsThatAreWholeNumbers(int type) throws IOException {
        for (ExifBlock block : bothOrders()) {
            assertEquals(
                    Optional.of(new Density(240, 300)),
                    facts(block.wholeResolution(type, 240, 300)).density());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9})
    void takesNoNegativeResolution(int type) throws IOException {
        for (ExifBlock block : bothOrders()) {
            assertEquals(
                    Optional.empty(),
                    facts(block.wholeResolution(type, -72, -72)).density());
        }
    }

    @ParameterizedTest
    @CsvSource({"2995, 10, 300", "2994, 10, 299", "118110, 1000, 118", "4294967295, 1, ", "1, 4294967295, "})
    void roundsToTheNearestWholeDpiOfWhatAnIntHolds(long numerator, long denominator, Integer dpi) throws IOException {
        Optional<Density> density =
                facts(ExifBlock.bigEndian().x(numerator, denominator)).density();
        assertEquals(Optional.ofNullable(dpi).map(Dpi::new), density.flatMap(Density::dpi));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 65535})
    void takesNoDensityWithoutAnAbsoluteUnit(int unit) throws IOException {
        assertEquals(
                Optional.empty(),
                facts(ExifBlock.bigEndian().resolution(300, 300).unit(unit)).density());
    }
}
