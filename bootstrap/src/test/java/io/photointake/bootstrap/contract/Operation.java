package io.photointake.bootstrap.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A method of a path, as the document has it; of a path with a parameter that has few values, one for each.
 *
 * @param name such as {@code GET /api/v1/UploadImage/GetImageSettings}
 * @param responses by status
 */
record Operation(String name, Pattern request, JsonNode responses) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** @param choices the values of the path's parameters that have few */
    static Stream<Operation> of(String method, String path, Map<String, List<String>> choices, JsonNode responses) {
        return paths(path, choices).map(each -> of(method.toUpperCase(Locale.ROOT), each, responses));
    }

    private static Operation of(String method, String path, JsonNode responses) {
        StringBuilder pattern = new StringBuilder(Pattern.quote(method + " "));
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(path); parameter.find(); end = parameter.end()) {
            pattern.append(Pattern.quote(path.substring(end, parameter.start())))
                    .append("[^/]+");
        }
        pattern.append(Pattern.quote(path.substring(end)));
        return new Operation(
                method + " " + path, Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE), responses);
    }

    private static Stream<String> paths(String path, Map<String, List<String>> choices) {
        Stream<String> paths = Stream.of(path);
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            paths = paths.flatMap(each ->
                    choice.getValue().stream().map(value -> each.replace("{" + choice.getKey() + "}", value)));
        }
        return paths;
    }

    boolean answers(String method, String path) {
        return request.matcher(method + " " + path).matches();
    }

    boolean hasPath(String path) {
        String method = name.substring(0, name.indexOf(' '));
        return answers(method, path);
    }
}
