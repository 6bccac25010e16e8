package io.photointake.application.reception;

import io.photointake.domain.error.Violation;

/** What came of receiving a file. */
public sealed interface Reception {
    /** It has arrived; the file is the caller's to close. */
    record Received(ReceivedFile file) implements Reception {}

    /** It is empty or too large. Of a file that is too large, the rest was not read. */
    record Refused(Violation violation) implements Reception {}
}
