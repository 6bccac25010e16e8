package io.photointake.adapter.imaging.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kept files: small pictures of every kind, and whatever once was a finding. */
final class Seeds {
    private static final Path ROOT = Path.of("src", "test", "resources", "fuzz");

    private Seeds() {}

    /** The files of a folder, in the order of their names. */
    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
