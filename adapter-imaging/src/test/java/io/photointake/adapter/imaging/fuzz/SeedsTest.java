package io.photointake.adapter.imaging.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fuzzer's kept files, fed once more, whole and cut. */
class SeedsTest {
    private static final int CUTS = 20;

    static Stream<Arguments> seeds() {
        return Arrays.stream(Target.values())
                .flatMap(target -> target.seeds().stream().map(seed -> Arguments.of(target, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersToAKeptFile(Target target, Path seed) {
        target.feed(Seeds.content(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repairsNothingInAKeptFile(Target target, Path seed) {
        byte[] file = Seeds.content(seed);
        assertArrayEquals(file, target.repaired(file));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersToAKeptFileThatIsCut(Target target, Path seed) {
        byte[] file = Seeds.content(seed);
        for (int i = 0; i < CUTS; i++) {
            target.feed(target.repaired(Arrays.copyOf(file, file.length * i / CUTS)));
        }
    }
}
