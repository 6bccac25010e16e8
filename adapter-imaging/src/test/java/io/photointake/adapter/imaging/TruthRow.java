package io.photointake.adapter.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a corpus's truth.jsonl: one file and what is known of it. */
public record TruthRow(Path file, String line) {
    private static final Path BESIDE_THE_REPOSITORY = Path.of("../../shared/corpus/open");

    /** The folder of sample files: the property photointake.corpus, else the one beside the repository. */
    public static Path folder() {
        return Optional.ofNullable(System.getProperty("photointake.corpus"))
                .map(Path::of)
                .orElse(BESIDE_THE_REPOSITORY);
    }

    /** All rows, none where the folder is absent. */
    public static List<TruthRow> all() {
        Path truth = folder().resolve("truth.jsonl");
        if (!Files.exists(truth)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(truth)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line ->
                            new TruthRow(folder().resolve(text(line, "file").orElseThrow()), line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String format() {
        return text(line, "format").orElse("").toUpperCase(Locale.ROOT);
    }

    /** accept, reject or either. */
    public String expectation() {
        return text(line, "expect").orElse("either");
    }

    public OptionalDouble number(String field) {
        Matcher found = Pattern.compile("\"" + field + "\": (-?[0-9.]+)").matcher(line);
        return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }

    public boolean isTrue(String field) {
        return line.contains("\"" + field + "\": true");
    }

    /** A field that holds two numbers. */
    public Optional<double[]> pair(String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\": \\[([0-9.]+), ([0-9.]+)]").matcher(line);
        return found.find()
                ? Optional.of(new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))})
                : Optional.empty();
    }

    public static Optional<String> text(String line, String field) {
        Matcher found = Pattern.compile("\"" + field + "\": \"([^\"]*)\"").matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
