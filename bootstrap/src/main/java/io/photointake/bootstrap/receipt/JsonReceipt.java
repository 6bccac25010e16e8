package io.photointake.bootstrap.receipt;

import io.photointake.application.retention.ErasedImage;
import io.photointake.application.retention.Erasure;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.io.PrintWriter;
import java.time.Instant;

/** One object, each photo on a line of its own. */
final class JsonReceipt implements Receipt {
    private final PrintWriter out;
    private String before = "";

    JsonReceipt(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Website website, UserId user, Instant moment) {
        out.printf(
                "{\"website\": %d, \"user\": %s, \"moment\": \"%s\", \"photos\": [",
                website.id().value(), JsonText.quoted(user.value()), moment);
        out.flush();
    }

    @Override
    public void add(ErasedImage erased) {
        AcceptedImage image = erased.image().accepted();
        out.printf(
                "%s%n  {\"id\": %d, \"name\": %s, \"uniqueName\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\","
                        + " \"picturesRemoved\": %b}",
                before,
                erased.image().id().value(),
                JsonText.quoted(image.name().value()),
                image.uniqueName().fileName(),
                image.bytes().bytes(),
                image.digest().hex(),
                erased.bytesGone());
        out.flush();
        before = ",";
    }

    @Override
    public void end(Erasure all) {
        out.printf(
                "%n], \"total\": {\"photos\": %d, \"bytes\": %d, \"picturesLeft\": %d}}%n",
                all.images(), all.bytes().bytes(), all.left());
        out.flush();
    }

    @Override
    public boolean isWhole() {
        return !out.checkError();
    }
}
