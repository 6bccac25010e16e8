package io.photointake.adapter.http.parameter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values from a query or a form; names match in any case. */
public final class Parameters {
    private final Map<String, ParameterValue> values = new HashMap<>();

    /** The parameters of a URL's query, each decoded by itself, so that one that is broken spoils only itself. */
    public static Parameters ofQuery(@Nullable String query) {
        Parameters parameters = new Parameters();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                parameters.addEncoded(pair);
            }
        }
        return parameters;
    }

    /** Adds a value as it is. */
    public void add(String name, String value) {
        merge(name, ParameterValue.of(value));
    }

    /** Adds a value whose bytes are no text. */
    public void addUndecodable(String name) {
        merge(name, ParameterValue.ofUndecodable());
    }

    /** Everything given for the name. */
    public ParameterValue get(String name) {
        return values.getOrDefault(key(name), ParameterValue.ABSENT);
    }

    /** These and the others, as if they had come in one place. */
    public Parameters and(Parameters others) {
        Parameters all = new Parameters();
        values.forEach(all::merge);
        others.values.forEach(all::merge);
        return all;
    }

    private void addEncoded(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        PercentDecoder.decode(name)
                .ifPresent(decoded -> merge(
                        decoded,
                        PercentDecoder.decode(value).map(ParameterValue::of).orElseGet(ParameterValue::ofUndecodable)));
    }

    private void merge(String name, ParameterValue value) {
        values.merge(key(name), value, ParameterValue::and);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
