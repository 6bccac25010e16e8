package io.photointake.bootstrap.verification;

import io.photointake.application.verification.PictureFault;
import io.photointake.application.verification.VerificationStep;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each photo. */
final class TextFindings implements Findings {
    private final PrintWriter out;

    TextFindings(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void photo(VerificationStep.Photo photo) {
        line("Damaged ", photo, photo.left());
        line("Repaired", photo, photo.mended());
    }

    private void line(String what, VerificationStep.Photo photo, List<PictureFault> faults) {
        if (!faults.isEmpty()) {
            out.printf(
                    "%s  photo %d, %s/%s: %s%n",
                    what,
                    photo.image().id().value(),
                    photo.folder().value(),
                    photo.image().uniqueName().fileName(),
                    faults.stream()
                            .map(fault -> fault.picture().folder() + " " + fault.detail())
                            .collect(Collectors.joining("; ")));
            out.flush();
        }
    }

    @Override
    public void unrecorded(VerificationStep.Unrecorded unrecorded) {
        out.printf(
                "No row    %s/%s: there are bytes, and it is on no record%n",
                unrecorded.stored().folder().value(), unrecorded.stored().name().fileName());
        out.flush();
    }

    @Override
    public void end(Tally tally) {
        out.println("Verified  " + tally);
        out.flush();
    }
}
