package io.photointake.bootstrap.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A curl command as the program shows it, read as a shell and curl would. */
public record CurlCommand(String url, Map<String, String> headers, String field) {
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *curl (.+)$");
    private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");
    private static final Pattern FILE = Pattern.compile("-F (\\w+)=@photo\\.jpg");
    private static final Pattern URL = Pattern.compile(" '(http[^']+)'$");

    /** All that stand in the text. */
    public static List<CurlCommand> in(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(found -> parse(found.group(1)))
                .toList();
    }

    private static CurlCommand parse(String arguments) {
        Map<String, String> headers = new LinkedHashMap<>();
        HEADER.matcher(arguments).results().forEach(header -> headers.put(header.group(1), header.group(2)));
        return new CurlCommand(first(URL, arguments), headers, first(FILE, arguments));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** The client key in its headers. */
    public String key() {
        return headers.getOrDefault("webApiClientKey", "");
    }

    /** What the command would get for a photo.jpg with these bytes. */
    public Answer run(byte[] photo) {
        return ShopClient.post(url, headers, new PostedFile(field, "photo.jpg", photo));
    }
}
