package io.photointake.adapter.imaging.bytes;

import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;

/**
 * The signal that a file is at fault, thrown from the depth of a parser and turned into its defect by the parser's
 * public entry; it never leaves this module's readers. It has no stack trace, since hostile files make it common.
 */
public final class BrokenImageException extends RuntimeException {
    private final transient ImageDefect defect;

    private BrokenImageException(ImageDefect defect) {
        super(defect.detail(), null, false, false);
        this.defect = defect;
    }

    private BrokenImageException(Kind kind, String detail) {
        this(new ImageDefect(kind, detail));
    }

    /** A defect that has been found already. */
    public static BrokenImageException of(ImageDefect defect) {
        return new BrokenImageException(defect);
    }

    /** Picture data is missing because the file stops. */
    public static BrokenImageException endsTooEarly() {
        return incomplete("the file ends before the picture does");
    }

    public static BrokenImageException incomplete(String detail) {
        return new BrokenImageException(Kind.INCOMPLETE, detail);
    }

    public static BrokenImageException damaged(String detail) {
        return new BrokenImageException(Kind.DAMAGED, detail);
    }

    public static BrokenImageException unsupported(String detail) {
        return new BrokenImageException(Kind.UNSUPPORTED, detail);
    }

    public static BrokenImageException notAnImage(String detail) {
        return new BrokenImageException(Kind.NOT_AN_IMAGE, detail);
    }

    public ImageDefect defect() {
        return defect;
    }
}
