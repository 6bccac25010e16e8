package io.photointake.adapter.http.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

/** Feeds a query: each parameter has a value that every kind either reads or not, however it is written. */
public final class QueryFuzzing {
    private static final String[] NAMES = {"websiteId", "dpi", "isGuest", "userId", ""};

    private QueryFuzzing() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String query = new String(input, StandardCharsets.ISO_8859_1);
        Parameters parameters = Parameters.ofQuery(query);
        for (String name : NAMES) {
            ParameterValue value = parameters.get(name);
            assertEquals(value, parameters.and(parameters).get(name));
            value.withoutScriptedAbsence().text().ifPresent(QueryFuzzing::read);
        }
    }

    private static void read(String text) {
        for (ValueKind kind : ValueKind.values()) {
            assertEquals(kind.reads(text), kind.reads(kind.normal(text)));
            assertEquals(kind.normal(text), kind.normal(kind.normal(text)));
        }
        assertTrue(
                !ValueKind.POSITIVE_INT.reads(text) || ValueKind.parseInt(text).orElseThrow() > 0);
    }
}
