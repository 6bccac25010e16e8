package io.photointake.adapter.imaging.signature;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** SVG, which has no signature: it is text, marked up, in which its root element comes early. */
final class Drawing {
    private static final int TEXT_SEARCHED = 1024;

    private Drawing() {}

    /** @throws BrokenImageException if the file is a drawing, or a text of another kind that looks like one */
    static void refuse(ByteView file) throws IOException {
        byte[] front = new byte[TEXT_SEARCHED];
        int count = file.read(0, front);
        String text = new String(front, 0, count, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && text.contains("<svg")) {
            throw BrokenImageException.unsupported("it is an SVG drawing");
        }
        if (text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<html")) {
            throw BrokenImageException.notAnImage("it is a text, not a picture");
        }
    }
}
