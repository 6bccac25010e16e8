package io.photointake.bootstrap.harness;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A multipart form as browsers send it. */
final class Form {
    static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final List<byte[]> pieces = new ArrayList<>();

    static BodyPublisher of(Map<String, String> values, PostedFile... files) {
        Form form = new Form();
        values.forEach((name, value) -> form.text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        for (PostedFile file : files) {
            form.text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            form.pieces.add(file.bytes());
            form.text("\r\n");
        }
        form.text("--" + BOUNDARY + "--\r\n");
        return BodyPublishers.ofByteArrays(form.pieces);
    }

    private void text(String text) {
        pieces.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
