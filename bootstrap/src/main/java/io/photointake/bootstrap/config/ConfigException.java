package io.photointake.bootstrap.config;

import java.util.List;

/** The settings cannot be used; the message lists everything that is wrong with them, a line each. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
