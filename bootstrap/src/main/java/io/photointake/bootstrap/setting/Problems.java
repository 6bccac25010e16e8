package io.photointake.bootstrap.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with several settings, gathered so that all of it is told at once. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    /** The value, or the other one where it cannot be had. */
    <T> T orElse(T otherwise, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            found.add(String.valueOf(e.getMessage()));
            return otherwise;
        }
    }

    /** @throws IllegalArgumentException if anything was wrong, with a line for each */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), found));
        }
    }
}
