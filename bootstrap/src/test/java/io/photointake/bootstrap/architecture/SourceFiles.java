package io.photointake.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the compiler does not leave in a class, held against source files: what they import, and authors. */
final class SourceFiles {
    private static final Pattern FORBIDDEN =
            Pattern.compile("^(import (static )?(lombok|javax\\.inject|jakarta\\.inject"
                    + "|jakarta\\.enterprise|com\\.google\\.inject|dagger|org\\.springframework|io\\.micronaut|org\\.mockito"
                    + "|org\\.assertj|org\\.easymock)\\.| \\* @author ).*");

    private SourceFiles() {}

    /** What is wrong with the files below the folders; empty if nothing is. */
    static List<String> complaints(List<Path> folders) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (Path file : below(folders)) {
            Files.readAllLines(file).stream()
                    .filter(line -> FORBIDDEN.matcher(line).matches())
                    .forEach(line -> complaints.add(file + ": " + line.strip()));
        }
        return complaints;
    }

    private static List<Path> below(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> each = Files.walk(folder)) {
                each.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
