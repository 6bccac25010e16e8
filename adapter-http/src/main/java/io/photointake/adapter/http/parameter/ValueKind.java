package io.photointake.adapter.http.parameter;

import io.photointake.domain.site.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of values that parameters have. */
public enum ValueKind {
    /** Any text; it is never repeated in a message. */
    SECRET("a text"),
    TEXT("a text"),
    POSITIVE_INT("a whole number from 1 to " + Integer.MAX_VALUE),
    /** A number as photos have them, which may outgrow an int. */
    POSITIVE_LONG("a whole number from 1"),
    FLAG("true, false, 1 or 0"),
    USER_ID("a user id: 1 to " + UserId.MAX_LENGTH + " characters, none of them a control character");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Set<String> FLAGS = Set.of("true", "false", "1", "0");

    private final String description;

    ValueKind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean reads(String text) {
        return switch (this) {
            case SECRET, TEXT -> true;
            case POSITIVE_INT -> parseInt(text).filter(number -> number >= 1).isPresent();
            case POSITIVE_LONG -> parseLong(text).filter(number -> number >= 1).isPresent();
            case FLAG -> FLAGS.contains(flag(text));
            case USER_ID -> UserId.isValid(text);
        };
    }

    /** How a text of this kind is usually written; a text that is not of this kind stays as it is. */
    String normal(String text) {
        return switch (this) {
            case SECRET -> text.strip();
            case POSITIVE_INT ->
                parseInt(text).map(number -> Integer.toString(number)).orElse(text);
            case POSITIVE_LONG ->
                parseLong(text).map(number -> Long.toString(number)).orElse(text);
            case FLAG -> reads(text) ? Boolean.toString(parseFlag(text)) : text;
            case TEXT, USER_ID -> text;
        };
    }

    /** The whole number the text is; empty if it is none that an int holds. */
    public static Optional<Integer> parseInt(String text) {
        return parseLong(text).filter(value -> value == value.intValue()).map(Long::intValue);
    }

    /** The whole number the text is; empty if it is none, or has more than 18 digits. */
    public static Optional<Long> parseLong(String text) {
        String number = text.strip();
        return WHOLE_NUMBER.matcher(number).matches() ? Optional.of(Long.parseLong(number)) : Optional.empty();
    }

    /** Whether the text says yes. */
    public static boolean parseFlag(String text) {
        return flag(text).equals("true") || flag(text).equals("1");
    }

    private static String flag(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
