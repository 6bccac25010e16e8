package io.photointake.bootstrap.verification;

import io.photointake.application.verification.PictureFault;
import io.photointake.application.verification.VerificationStep;
import io.photointake.bootstrap.receipt.JsonText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** An object a line. */
final class JsonFindings implements Findings {
    private final PrintWriter out;

    JsonFindings(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void photo(VerificationStep.Photo photo) {
        if (!photo.isWhole()) {
            out.printf(
                    "{\"photo\": %d, \"website\": %d, \"company\": \"%s\", \"uniqueName\": \"%s\", \"damaged\": [%s],"
                            + " \"repaired\": [%s]}%n",
                    photo.image().id().value(),
                    photo.image().accepted().website().value(),
                    photo.folder().value(),
                    photo.image().uniqueName().fileName(),
                    faults(photo.left()),
                    faults(photo.mended()));
            out.flush();
        }
    }

    @Override
    public void unrecorded(VerificationStep.Unrecorded unrecorded) {
        out.printf(
                "{\"unrecorded\": \"%s\", \"company\": \"%s\"}%n",
                unrecorded.stored().name().fileName(),
                unrecorded.stored().folder().value());
        out.flush();
    }

    @Override
    public void end(Tally tally) {
        out.printf(
                "{\"photos\": %d, \"damaged\": %d, \"repaired\": %d, \"unrecorded\": %d, \"clean\": %b}%n",
                tally.photos(), tally.damaged(), tally.repaired(), tally.unrecorded(), tally.isClean());
        out.flush();
    }

    private static String faults(List<PictureFault> faults) {
        return faults.stream()
                .map(fault -> "{\"picture\": \"%s\", \"fault\": \"%s\", \"detail\": %s}"
                        .formatted(fault.picture().folder(), fault.kind(), JsonText.quoted(fault.detail())))
                .collect(Collectors.joining(", "));
    }
}
