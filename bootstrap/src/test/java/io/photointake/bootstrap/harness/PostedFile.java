package io.photointake.bootstrap.harness;

/** A file in a form. */
public final class PostedFile {
    private final String field;
    private final String name;
    private final byte[] bytes;

    public PostedFile(String field, String name, byte[] bytes) {
        this.field = field;
        this.name = name;
        this.bytes = bytes;
    }

    /** In the field that version 4 wants. */
    public static PostedFile of(String name, byte[] bytes) {
        return new PostedFile("postedFile", name, bytes);
    }

    String field() {
        return field;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
