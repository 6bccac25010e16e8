package io.photointake.bootstrap.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path really leads. */
public final class RealPath {
    private RealPath() {}

    /**
     * Whether the path leads to the enclosing folder or into it, through whatever links; neither has to be there yet.
     *
     * @throws UncheckedIOException if that cannot be found out
     */
    public static boolean isWithin(Path path, Path enclosing) {
        return of(path).startsWith(of(enclosing));
    }

    private static Path of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look up " + path, e);
        }
    }
}
