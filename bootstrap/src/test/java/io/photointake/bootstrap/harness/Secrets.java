package io.photointake.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What no server may write into its log: it is searched for when a server of any test has ended. */
final class Secrets {
    /** The users of all tests whose names are no words of ours, and what precedes values in addresses. */
    private static final Pattern USERS_AND_QUERIES = Pattern.compile(
            "(?i)(?<![\\w-])(ann|bob|mallory|eve|zoe)(?![\\w-])|(userId|webApiClientKey|token|signature)=");

    private static final Path LIST = Path.of("target", "keys-of-tests.txt");
    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** A key or token that was given out; the list of all is left beside the reports, to search these for it. */
    static void add(String key) {
        if (KEYS.add(key)) {
            try {
                Files.writeString(LIST, key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws AssertionError if something secret is in what a server has written */
    static void requireNoneIn(String log) {
        if (USERS_AND_QUERIES.matcher(log).find() || KEYS.stream().anyMatch(log::contains)) {
            throw new AssertionError("the log has a key, a user id or a query: " + log);
        }
    }
}
