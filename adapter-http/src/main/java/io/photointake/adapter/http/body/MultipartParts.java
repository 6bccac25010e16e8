package io.photointake.adapter.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body, parsed as it streams in; never more than a buffer of it is held. */
public final class MultipartParts implements Parts {
    private static final int MAX_PART_HEADER_BYTES = 16 * 1024;

    private final FileItemIterator items;

    /**
     * Reads up to the first part.
     *
     * @param longest the most time the whole body may take
     * @throws UnreadableBodyException if the body is not such a form
     */
    public MultipartParts(@Nullable String contentType, long contentLength, InputStream body, Duration longest)
            throws IOException {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(MAX_PART_HEADER_BYTES);
        upload.setHeaderEncoding(StandardCharsets.ISO_8859_1.name());
        InputStream client = new ClientInputStream(body, longest);
        try {
            this.items = upload.getItemIterator(new Body(contentType, contentLength, client));
        } catch (FileUploadException | IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<Part> next() throws IOException {
        try {
            if (!items.hasNext()) {
                return Optional.empty();
            }
            FileItemStream item = items.next();
            ContentDisposition disposition = ContentDisposition.of(item);
            return Optional.of(new Part(
                    disposition.fieldName(),
                    disposition.fileName(),
                    item.getContentType(),
                    new PartInputStream(item.openStream())));
        } catch (FileUploadException | IOException e) {
            throw unreadable(e);
        }
    }

    static UnreadableBodyException unreadable(Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnreadableBodyException already) {
                return already;
            }
        }
        return new UnreadableBodyException("The body is not a complete multipart/form-data form", cause);
    }

    private record Body(@Nullable String contentType, long contentLength, InputStream content)
            implements UploadContext {
        @Override
        public @Nullable String getContentType() {
            return contentType;
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return null;
        }

        @Override
        public long contentLength() {
            return contentLength;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return (int) Math.min(contentLength, Integer.MAX_VALUE);
        }

        @Override
        public InputStream getInputStream() {
            return content;
        }
    }
}
