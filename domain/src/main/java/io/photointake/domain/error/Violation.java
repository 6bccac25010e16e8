package io.photointake.domain.error;

import java.util.Objects;

/**
 * One broken rule: its code, and what a person needs to mend it.
 *
 * @param code the entry of the catalogue
 * @param category usually the code's own; another where the same code has several causes
 * @param field the parameter or file it is about, as the client knows it
 * @param message what is wrong, with what was given and what is allowed
 * @param fix what to do about it
 */
public record Violation(ErrorCode code, ErrorCategory category, String field, String message, String fix) {
    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    /** A violation in its code's own category. */
    public static Violation of(ErrorCode code, String field, String message, String fix) {
        return new Violation(code, code.category(), field, message, fix);
    }

    /** The same violation, about the named field. */
    public Violation about(String otherField) {
        return new Violation(code, category, otherField, message, fix);
    }

    /** The same violation, its message led by a name, where several things of the same field were given. */
    public Violation prefixed(String name) {
        return new Violation(code, category, field, name + ": " + message, fix);
    }
}
