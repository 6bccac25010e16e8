package io.photointake.adapter.http.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The kept files of the fuzzer: usual ones, and whatever once was a finding. */
public final class FuzzSeeds {
    private static final Path ROOT = Path.of("src", "test", "resources", "fuzz");

    private FuzzSeeds() {}

    /** A test for each file of a folder, which must exist and hold some. */
    public static List<DynamicTest> fed(String folder, Consumer<byte[]> target) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            List<DynamicTest> tests = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            folder + "/" + file.getFileName(), () -> target.accept(Files.readAllBytes(file))))
                    .toList();
            if (tests.isEmpty()) {
                throw new IllegalStateException("no seeds in " + folder);
            }
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
