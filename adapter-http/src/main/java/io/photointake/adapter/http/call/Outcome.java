package io.photointake.adapter.http.call;

import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import org.jspecify.annotations.Nullable;

/** How a call ends. */
public sealed interface Outcome {
    /** A success with data, and no text. */
    static Outcome data(Object data) {
        return new Done("", data);
    }

    /** A success with a published text, and no data. */
    static Outcome message(String message) {
        return new Done(message, null);
    }

    /** A refusal for one reason. */
    static Outcome refused(Violation violation) {
        return new Refused(Refusal.of(violation));
    }

    /**
     * It did what it was asked for.
     *
     * @param message empty if the call has none
     */
    record Done(String message, @Nullable Object data) implements Outcome {}

    /** It did not. */
    record Refused(Refusal refusal) implements Outcome {}
}
