package io.photointake.bootstrap.command;

import io.photointake.bootstrap.receipt.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under headings: for people as columns that line up, for programs as JSON. */
final class Table {
    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();

    private Table(List<String> headings) {
        this.headings = headings;
    }

    /** @param headings in capitals, words apart by spaces */
    static Table of(String... headings) {
        return new Table(List.of(headings));
    }

    /** @param cells one for each heading; an empty {@link Optional} where there is no value */
    <T> Table rows(List<T> items, Function<? super T, Object[]> cells) {
        items.forEach(item -> rows.add(Arrays.asList(cells.apply(item))));
        return this;
    }

    String text(boolean json) {
        return json ? json() : text();
    }

    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        rows.forEach(row -> lines.add(row.stream().map(Table::cell).toList()));
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    /** An array of an object for each row, whose keys are the headings in camel case. */
    String json() {
        return rows.stream()
                .map(row -> IntStream.range(0, headings.size())
                        .mapToObj(column -> JsonText.quoted(key(headings.get(column))) + ": " + json(row.get(column)))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(",\n  ", rows.isEmpty() ? "[" : "[\n  ", rows.isEmpty() ? "]" : "\n]"));
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return text.toString().stripTrailing();
    }

    private static String cell(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(String::valueOf).orElse("-")
                : String.valueOf(value);
    }

    private static String json(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<String>map(Table::json).orElse("null");
        }
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : JsonText.quoted(String.valueOf(value));
    }

    private static String key(String heading) {
        String[] words = heading.toLowerCase(Locale.ROOT).split(" ");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
