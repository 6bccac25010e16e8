package io.photointake.adapter.http.upload;

import io.photointake.adapter.http.body.Part;
import io.photointake.adapter.http.body.Parts;
import io.photointake.adapter.http.body.UnreadableBodyException;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.application.reception.PostedFile;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.application.reception.Reception;
import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.policy.UploadPolicy;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one form as it streams in. Files go to the staging area while nothing is known to be wrong; once something is,
 * they are only counted and thrown away, so that a request that must be refused costs no disk. A file beyond the limit
 * ends the reading.
 */
final class FormReader {
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_VALUE = 8 * 1024;
    private static final int DISCARD_BUFFER = 16 * 1024;

    private final UploadCall call;
    private final UploadLimits limits;
    private final ReceiveFile receiveFile;
    private final Predicate<Parameters> sound;
    private final Optional<ByteSize> announced;

    private final Parameters values = new Parameters();
    private final List<ReceivedFile> files = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private int fileCount;

    /**
     * @param sound whether nothing is wrong with the values of the form so far
     * @param announced the size of the whole body, for error messages
     */
    FormReader(
            UploadCall call,
            UploadLimits limits,
            ReceiveFile receiveFile,
            Predicate<Parameters> sound,
            Optional<ByteSize> announced) {
        this.call = call;
        this.limits = limits;
        this.receiveFile = receiveFile;
        this.sound = sound;
        this.announced = announced;
    }

    /** Reads to the end of the form, or to where reading on makes no sense. */
    PostedForm read(PartsSource source) throws IOException {
        Parts parts;
        try {
            parts = source.open();
        } catch (UnreadableBodyException noForm) {
            return new PostedForm(values, files, List.of(unreadable(noForm)), true);
        }
        try {
            boolean complete = readParts(parts);
            return new PostedForm(values, files, violations, complete);
        } catch (UnreadableBodyException broken) {
            violations.add(unreadable(broken));
            return new PostedForm(values, files, violations, false);
        } catch (IOException | RuntimeException | Error failure) {
            files.forEach(ReceivedFile::close);
            throw failure;
        }
    }

    private boolean readParts(Parts parts) throws IOException {
        Optional<Part> next = parts.next();
        for (int count = 1; next.isPresent(); count++) {
            if (count > MOST_PARTS) {
                violations.add(badForm("The form has more than " + MOST_PARTS + " parts", "Send fewer fields"));
                return false;
            }
            if (!readPart(next.get())) {
                return false;
            }
            next = parts.next();
        }
        if (fileCount == 0) {
            violations.add(missingFile());
        }
        return true;
    }

    private boolean readPart(Part part) throws IOException {
        if (!call.isFile(part)) {
            readValue(part);
            return true;
        }
        Optional<Part> file = chosen(part);
        return file.isEmpty() || readFile(file.get());
    }

    /** Absent for what browsers send of a file field in which nothing was chosen: a blank name and no bytes. */
    private static Optional<Part> chosen(Part part) throws IOException {
        if (part.fileName().filter(String::isBlank).isEmpty()) {
            return Optional.of(part);
        }
        PushbackInputStream content = new PushbackInputStream(part.content());
        int first = content.read();
        if (first < 0) {
            return Optional.empty();
        }
        content.unread(first);
        return Optional.of(new Part(part.field(), part.fileName(), part.contentType(), content));
    }

    private void readValue(Part part) throws IOException {
        byte[] bytes = part.content().readNBytes(LONGEST_VALUE);
        try {
            values.add(
                    part.field(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            values.addUndecodable(part.field());
        }
    }

    private boolean readFile(Part part) throws IOException {
        fileCount++;
        if (fileCount == call.mostFiles() + 1) {
            violations.add(badForm(
                    "There are more files than " + call.mostFiles(),
                    "Send at most " + call.mostFiles() + " in one request"));
        }
        if (!call.takesFilesIn(part.field())) {
            violations.add(badForm(
                    "The file is in the field \"" + part.field() + "\"",
                    "Send the photo in the field " + V4Upload.FILE_FIELD));
        }
        Optional<Violation> violation = violations.isEmpty() && sound.test(values) ? receive(part) : discard(part);
        violation.ifPresent(violations::add);
        return violation
                .filter(found -> found.category() == ErrorCategory.TOO_LARGE)
                .isEmpty();
    }

    private Optional<Violation> receive(Part part) throws IOException {
        ImageName name = ImageName.ofPosted(part.fileName().orElse(""));
        Reception reception =
                receiveFile.receive(new PostedFile(part.field(), name, part.content(), announced), limits);
        if (reception instanceof Reception.Received received) {
            files.add(received.file());
            return Optional.empty();
        }
        return Optional.of(((Reception.Refused) reception).violation());
    }

    /** Tells of a file that is empty or too large, but keeps nothing of it. */
    private Optional<Violation> discard(Part part) throws IOException {
        UploadPolicy policy = new UploadPolicy(limits);
        byte[] buffer = new byte[DISCARD_BUFFER];
        long count = 0;
        for (int read = part.content().read(buffer);
                read >= 0;
                read = part.content().read(buffer)) {
            count += read;
            if (new ByteSize(count).exceeds(limits.maxBytes())) {
                return Optional.of(policy.tooLarge(announced).about(part.field()));
            }
        }
        return policy.check(new ByteSize(count)).map(violation -> violation.about(part.field()));
    }

    private static Violation badForm(String message, String fix) {
        return Violation.of(ErrorCode.INVALID_FILE, V4Upload.FILE_FIELD, message, fix);
    }

    private static Violation unreadable(UnreadableBodyException cause) {
        return badForm(
                Objects.requireNonNullElse(cause.getMessage(), "The body cannot be read"),
                "Send the photo as a file field of a multipart/form-data form");
    }

    private static Violation missingFile() {
        return badForm("The form has no file", "Send the photo as the file field " + V4Upload.FILE_FIELD);
    }

    /** Starts reading a form. */
    @FunctionalInterface
    interface PartsSource {
        Parts open() throws IOException;
    }
}
