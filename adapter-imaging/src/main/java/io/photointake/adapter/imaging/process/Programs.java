package io.photointake.adapter.imaging.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs of this machine, sought where a shell would seek them. */
public record Programs(List<Path> folders) {
    public Programs {
        folders = List.copyOf(folders);
    }

    /** Those in the folders of a search path such as the environment's {@code PATH}; relative ones do not count. */
    public static Programs on(String searchPath) {
        List<Path> folders = new ArrayList<>();
        for (String folder : searchPath.split(File.pathSeparator, -1)) {
            path(folder).filter(Path::isAbsolute).ifPresent(folders::add);
        }
        return new Programs(folders);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
