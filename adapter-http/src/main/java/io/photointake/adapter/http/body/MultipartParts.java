package io.photointake.adapter.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body, parsed as it streams in; never more than a buffer of it is held. */
public final class MultipartParts implements Parts {
    private static final String FORM = "multipart/form-data";
    private static final int LONGEST_BOUNDARY = 256;

    private final MultipartScanner scanner;
    private boolean more;
    private boolean begun;

    /**
     * Reads up to the first part.
     *
     * @param longest the most time the whole body may take
     * @throws UnreadableBodyException if the body is not such a form
     */
    public MultipartParts(@Nullable String contentType, InputStream body, Duration longest) throws IOException {
        scanner = new MultipartScanner(new ClientInputStream(body, longest), boundary(contentType));
        more = scanner.nextPart();
    }

    @Override
    public Optional<Part> next() throws IOException {
        if (begun) {
            more = more && scanner.nextPart();
        }
        begun = true;
        if (!more) {
            return Optional.empty();
        }
        PartHeaders headers = PartHeaders.read(scanner);
        String type = headers.get("content-type").orElse(null);
        if (type != null && isMultipart(type)) {
            throw new UnreadableBodyException("The form holds a form within a part");
        }
        ContentDisposition disposition =
                ContentDisposition.of(headers.get("content-disposition").orElse(""));
        return Optional.of(
                new Part(disposition.fieldName(), disposition.fileName(), type, new PartInputStream(scanner)));
    }

    private static boolean isMultipart(String type) {
        return type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static String boundary(@Nullable String contentType) throws UnreadableBodyException {
        String type = contentType == null ? "" : contentType;
        if (!type.strip().regionMatches(true, 0, FORM, 0, FORM.length())) {
            throw new UnreadableBodyException("The body is not a " + FORM + " form");
        }
        return HeaderParameters.parse(type)
                .get("boundary")
                .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY)
                .orElseThrow(() -> new UnreadableBodyException("The form's Content-Type names no usable boundary"));
    }
}
