package io.photointake.domain.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web origins whose pages may call the service from a browser.
 *
 * @param origins such as {@code https://shop.example} or {@code http://localhost:8080}, lower case, without a path;
 *     {@code https://*.shop.example} is every origin below that name, however deep, but not the name itself; empty allows
 *     every origin
 */
public record AllowedOrigins(List<String> origins) {
    /** Every origin, the default of a website. */
    public static final AllowedOrigins ANY = new AllowedOrigins(List.of());

    /** Scheme, and what the origin ends in. */
    private static final Pattern WILDCARD =
            Pattern.compile("(https?://)\\*(\\.[^\\s*.:]+(?:\\.[^\\s*.:]+)+(?::[0-9]+)?)");

    private static final Pattern LABELS = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");

    private static final Pattern ORIGIN = Pattern.compile("https?://[^\\s/?#,]+");

    /** @throws IllegalArgumentException if one of them is not an http or https origin */
    public AllowedOrigins {
        origins = origins.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("not a web origin (scheme://host or scheme://host:port): " + origin);
            }
        }
    }

    /**
     * Reads origins separated by commas; {@code *} or a blank text allows every origin.
     *
     * @throws IllegalArgumentException if one of them is not an http or https origin, or there is none between commas
     */
    public static AllowedOrigins parse(String text) {
        if (text.isBlank() || text.strip().equals("*")) {
            return ANY;
        }
        List<String> named = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no web origin between the commas");
        }
        return new AllowedOrigins(named);
    }

    /** Those with an asterisk that stands elsewhere than for the first part of a name with a dot in it; they allow nothing. */
    public List<String> misplacedWildcards() {
        return origins.stream()
                .filter(origin ->
                        origin.contains("*") && !WILDCARD.matcher(origin).matches())
                .toList();
    }

    /** Everything that one of them allows. */
    public static AllowedOrigins union(Collection<AllowedOrigins> all) {
        if (all.isEmpty() || all.stream().anyMatch(AllowedOrigins::allowsAny)) {
            return ANY;
        }
        return new AllowedOrigins(
                all.stream().flatMap(each -> each.origins.stream()).toList());
    }

    public boolean allowsAny() {
        return origins.isEmpty();
    }

    /** Whether a browser's {@code Origin} header names an allowed origin. */
    public boolean allows(String origin) {
        String asked = origin.toLowerCase(Locale.ROOT);
        return allowsAny()
                || (!asked.contains("*")
                        && (origins.contains(asked) || origins.stream().anyMatch(pattern -> isBelow(asked, pattern))));
    }

    private static boolean isBelow(String asked, String pattern) {
        Matcher wildcard = WILDCARD.matcher(pattern);
        if (!wildcard.matches() || !asked.startsWith(wildcard.group(1)) || !asked.endsWith(wildcard.group(2))) {
            return false;
        }
        int from = wildcard.group(1).length();
        int to = asked.length() - wildcard.group(2).length();
        return from < to && LABELS.matcher(asked.substring(from, to)).matches();
    }

    /** What {@link #parse} reads. */
    public String text() {
        return allowsAny() ? "*" : String.join(",", origins);
    }
}
