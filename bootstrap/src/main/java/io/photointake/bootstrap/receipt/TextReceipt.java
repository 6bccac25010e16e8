package io.photointake.bootstrap.receipt;

import io.photointake.application.retention.ErasedImage;
import io.photointake.application.retention.Erasure;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.io.PrintWriter;
import java.time.Instant;

/** A line for each photo. */
final class TextReceipt implements Receipt {
    private final PrintWriter out;

    TextReceipt(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(Website website, UserId user, Instant moment) {
        out.printf("Website  %d, %s%n", website.id().value(), website.name());
        out.printf("User     %s%n", user.value());
        out.printf("Moment   %s%n", moment);
        out.flush();
    }

    @Override
    public void add(ErasedImage erased) {
        AcceptedImage image = erased.image().accepted();
        out.printf(
                "Erased   Id %d, %s, %s, %d bytes, SHA-256 %s%s%n",
                erased.image().id().value(),
                image.name().value(),
                image.uniqueName().fileName(),
                image.bytes().bytes(),
                image.digest().hex(),
                erased.bytesGone() ? "" : ", its pictures are left to sweep");
        out.flush();
    }

    @Override
    public void end(Erasure all) {
        out.printf(
                "Total    %s%n",
                all.images() == 0
                        ? "nothing found"
                        : "%d photos, %d bytes"
                                .formatted(all.images(), all.bytes().bytes()));
        out.flush();
    }

    @Override
    public boolean isWhole() {
        return !out.checkError();
    }
}
