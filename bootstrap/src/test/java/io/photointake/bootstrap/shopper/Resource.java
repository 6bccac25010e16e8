package io.photointake.bootstrap.shopper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files of the class path, for programs that know no class path. */
final class Resource {
    private Resource() {}

    /** Copies the file that is beside this class, or at an absolute place, into a folder. */
    static Path copy(String place, Path folder) throws IOException {
        Path file = folder.resolve(place.substring(place.lastIndexOf('/') + 1));
        try (InputStream in = Resource.class.getResourceAsStream(place)) {
            return Files.write(file, Objects.requireNonNull(in, place).readAllBytes());
        }
    }
}
