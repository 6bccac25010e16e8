package io.photointake.adapter.http.call;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageId;
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

    /** There is no such photo of this user: the same whether it never was, is deleted, or is somebody else's. */
    static Outcome unknownPhoto(ImageId id) {
        return refused(Violation.of(
                ErrorCode.NOT_FOUND,
                "photoId",
                "This user has no photo with the Id " + id.value(),
                "Use an Id from the user's list of photos"));
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
