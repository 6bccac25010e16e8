package io.photointake.bootstrap.verification;

import io.photointake.application.verification.VerificationStep;
import java.io.PrintWriter;

/** What a verification found, a line for each photo that is not as it should be, written as it goes. */
public interface Findings {
    /** For people. */
    static Findings text(PrintWriter out) {
        return new TextFindings(out);
    }

    /** A JSON object a line, the last of which has the totals. */
    static Findings json(PrintWriter out) {
        return new JsonFindings(out);
    }

    /** Tells of a photo if anything is or was wrong with it. */
    void photo(VerificationStep.Photo photo);

    /** Tells of bytes without a row. */
    void unrecorded(VerificationStep.Unrecorded unrecorded);

    /** Tells of all of it. */
    void end(Tally tally);
}
