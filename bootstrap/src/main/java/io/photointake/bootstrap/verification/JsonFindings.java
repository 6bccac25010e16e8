package io.photointake.bootstrap.verification;

import io.photointake.application.verification.PictureFault;
import io.photointake.application.verification.VerificationStep;
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
                .map(fault -> "{\"picture\": \"%s\", \"fault\": \"%s\", \"detail\": \"%s\"}"
                        .formatted(fault.picture().folder(), fault.kind(), escaped(fault.detail())))
                .collect(Collectors.joining(", "));
    }

    /** Plain ASCII, whatever encoding the console has. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\' || each < ' ' || each > '~') {
                json.append("\\u%04x".formatted((int) each));
            } else {
                json.append(each);
            }
        }
        return json.toString();
    }
}
