package io.photointake.adapter.http.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body as browsers write it, or as a test wants it. */
public final class Form {
    public static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String boundary;

    public Form() {
        this(BOUNDARY);
    }

    public Form(String boundary) {
        this.boundary = boundary;
    }

    /** A form with one small photo in the field that both versions take. */
    public static Form withPhoto() {
        return new Form().file("postedFile", "beach.jpg", "some bytes");
    }

    public Form field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", utf8(value));
    }

    public Form file(String name, String fileName, String content) {
        return file(name, fileName, utf8(content));
    }

    public Form file(String name, String fileName, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: image/jpeg",
                content);
    }

    /** A part with these header lines, in UTF-8. */
    public Form part(String headers, byte[] content) {
        return part(utf8(headers), content);
    }

    /** A part with the bytes of these header lines. */
    public Form part(byte[] headers, byte[] content) {
        return raw(utf8("--" + boundary + "\r\n"))
                .raw(headers)
                .raw(utf8("\r\n\r\n"))
                .raw(content)
                .raw(utf8("\r\n"));
    }

    /** These bytes, wherever the form has got to. */
    public Form raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Everything so far, without the last boundary. */
    public byte[] unfinished() {
        return out.toByteArray();
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(utf8("--" + boundary + "--\r\n"));
        return whole.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
