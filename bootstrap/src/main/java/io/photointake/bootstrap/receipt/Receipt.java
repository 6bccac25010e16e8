package io.photointake.bootstrap.receipt;

import io.photointake.application.retention.ErasedImage;
import io.photointake.application.retention.Erasure;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.io.PrintWriter;
import java.time.Instant;

/** What was erased of a user, written while it goes: what is in it when the process dies is off the record. */
public interface Receipt {
    /** One for people. */
    static Receipt text(PrintWriter out) {
        return new TextReceipt(out);
    }

    /** One JSON object. */
    static Receipt json(PrintWriter out) {
        return new JsonReceipt(out);
    }

    /** Whose photos are about to go. */
    void begin(Website website, UserId user, Instant moment);

    /** A photo has gone. */
    void add(ErasedImage erased);

    /** All have. */
    void end(Erasure all);

    /** Whether everything so far has arrived where it is written to, as far as that can be known. */
    boolean isWhole();
}
