package io.photointake.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of a corpus's truth: what is known of one file, and so what the service must say of it. */
record CorpusFile(JsonNode truth) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FORMATS_TO_ACCEPT = Set.of("jpeg", "png", "gif", "bmp", "tiff", "webp");
    private static final Set<String> HEIC_TYPES = Set.of("image/heic", "image/heif");

    static List<CorpusFile> all(Path corpus) throws IOException {
        try (Stream<String> lines = Files.lines(corpus.resolve("truth.jsonl"))) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> new CorpusFile(JSON.readTree(line)))
                    .toList();
        }
    }

    String name() {
        return truth.get("file").asString();
    }

    boolean mayBeAccepted() {
        return !expectation().equals("reject");
    }

    boolean mayBeRefused() {
        return !expectation().equals("accept") || !FORMATS_TO_ACCEPT.contains(text("format"));
    }

    /** Where what the service says of a file that it took differs from the truth. */
    List<String> disagreements(JsonNode stored) {
        if (!isValid()) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (!isSizeOf(stored)) {
            wrong.add(name() + " has " + stored.get("Width") + "x" + stored.get("Height"));
        }
        if (!sameType(text("mime"), stored.get("MimeType").asString())) {
            wrong.add(name() + " is " + stored.get("MimeType"));
        }
        return wrong;
    }

    private boolean isValid() {
        return truth.path("valid").isBoolean() && truth.path("valid").asBoolean();
    }

    /** Upright, which is how this service counts; or what else can be read out of the file. */
    private boolean isSizeOf(JsonNode stored) {
        int width = stored.get("Width").asInt();
        int height = stored.get("Height").asInt();
        return (truth.path("oriented_width").asInt() == width
                        && truth.path("oriented_height").asInt() == height)
                || truth.path("also_sizes")
                        .valueStream()
                        .anyMatch(size ->
                                size.get(0).asInt() == width && size.get(1).asInt() == height);
    }

    /** HEIC is HEIF with pictures of HEVC, and a truth may give it either name. */
    private static boolean sameType(String one, String other) {
        return one.equals(other) || HEIC_TYPES.containsAll(Set.of(one, other));
    }

    private String expectation() {
        if (truth.path("expect").isString()) {
            return text("expect");
        }
        return truth.path("valid").isBoolean() ? isValid() ? "accept" : "reject" : "either";
    }

    private String text(String key) {
        return truth.path(key).asString();
    }
}
