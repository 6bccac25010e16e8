package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.resolution.Density;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    private static final PixelSize STORED = new PixelSize(4, 3);

    @ParameterizedTest
    @CsvSource({
        "1, NORMAL, false",
        "2, MIRRORED, false",
        "3, HALF_TURN, false",
        "4, FLIPPED, false",
        "5, TRANSPOSED, true",
        "6, QUARTER_TURN_CLOCKWISE, true",
        "7, TRANSVERSED, true",
        "8, QUARTER_TURN_COUNTER_CLOCKWISE, true"
    })
    void isWhatTheTagSays(int tag, Orientation orientation, boolean swapsAxes) {
        assertEquals(orientation, Orientation.ofTag(tag));
        assertEquals(tag, orientation.tag());
        assertEquals(swapsAxes, orientation.swapsAxes());
        assertEquals(swapsAxes ? new PixelSize(3, 4) : STORED, orientation.upright(STORED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1, 65_535, Integer.MIN_VALUE})
    void isNormalForATagThatIsNone(int tag) {
        assertEquals(Orientation.NORMAL, Orientation.ofTag(tag));
    }

    @Test
    void turnsTheSizeInTheFacts() {
        ImageFacts facts =
                new ImageFacts(ImageFormat.JPEG, STORED, Orientation.QUARTER_TURN_CLOCKWISE, Optional.<Density>empty());

        assertEquals(new PixelSize(3, 4), facts.upright());
    }
}
