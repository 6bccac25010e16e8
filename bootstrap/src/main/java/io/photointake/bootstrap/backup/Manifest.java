package io.photointake.bootstrap.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a folder holds that is a whole backup: written last, so that a folder without one is none.
 *
 * @param version of the program that made it
 * @param installation whose it is
 * @param begun when the rows were copied; whatever was acknowledged before is in it
 * @param ended when it was whole
 * @param database kind of database
 * @param rows name of the file of rows, in the folder of rows
 * @param rowsSha256 of that file, 64 lower-case hexadecimal digits
 * @param photos how many
 * @param bytes of all their pictures
 * @param incomplete of how many photos a picture was missing when it was made
 */
record Manifest(
        String version,
        String installation,
        String begun,
        String ended,
        String database,
        String rows,
        String rowsSha256,
        long photos,
        long bytes,
        long incomplete) {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|([0-9]+))");

    /** A JSON object. */
    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", version);
        members.put("installation", installation);
        members.put("begun", begun);
        members.put("ended", ended);
        members.put("database", database);
        members.put("rows", rows);
        members.put("rowsSha256", rowsSha256);
        members.put("photos", photos);
        members.put("bytes", bytes);
        members.put("incomplete", incomplete);
        return members.entrySet().stream()
                .map(member -> "  \"%s\": %s".formatted(member.getKey(), value(member.getValue())))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** The manifest that this text is; absent if it is none. */
    static Optional<Manifest> parse(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher member = MEMBER.matcher(json);
        while (member.find()) {
            members.put(member.group(1), member.group(2) != null ? member.group(2) : member.group(3));
        }
        try {
            return Optional.of(new Manifest(
                    text(members, "version"),
                    text(members, "installation"),
                    text(members, "begun"),
                    text(members, "ended"),
                    text(members, "database"),
                    fileName(text(members, "rows")),
                    text(members, "rowsSha256"),
                    Long.parseLong(text(members, "photos")),
                    Long.parseLong(text(members, "bytes")),
                    Long.parseLong(text(members, "incomplete"))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> members, String name) {
        return Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new IllegalArgumentException("it has no " + name));
    }

    /** What leads out of its folder is no file of a backup. */
    private static String fileName(String text) {
        if (!text.matches("[A-Za-z0-9._-]+") || text.startsWith(".")) {
            throw new IllegalArgumentException("it names no file");
        }
        return text;
    }

    private static String value(Object value) {
        return value instanceof Number
                ? value.toString()
                : "\"" + value.toString().replaceAll("[\"\\\\\\p{Cntrl}]", "?") + "\"";
    }
}
