package io.photointake.bootstrap.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What no server may write into its log: it is searched for when a server of any test has ended. */
final class Secrets {
    /** The users of all tests whose names are no words of ours, and what precedes values in addresses. */
    private static final Pattern USERS_AND_QUERIES = Pattern.compile(
            "(?i)(?<![\\w-])(ann|bob|mallory|eve|zoe)(?![\\w-])|(userId|webApiClientKey|token|signature)=");

    private static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** A key or token that was given out. */
    static void add(String key) {
        KEYS.add(key);
    }

    /** @throws AssertionError if something secret is in what a server has written */
    static void requireNoneIn(String log) {
        if (USERS_AND_QUERIES.matcher(log).find() || KEYS.stream().anyMatch(log::contains)) {
            throw new AssertionError("the log has a key, a user id or a query: " + log);
        }
    }
}
