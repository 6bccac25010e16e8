package io.photointake.domain.image;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;

/**
 * Why a file cannot be taken as a picture.
 *
 * @param kind what a shopper is told to do about it
 * @param detail what was found, as half a sentence a shopper understands, such as {@code the file ends before the picture
 *     does}
 */
public record ImageDefect(Kind kind, String detail) {
    /** The kinds of defect, each with its own advice. */
    public enum Kind {
        /** No known image signature. */
        NOT_AN_IMAGE("Choose a photo: JPEG, PNG, GIF, BMP, TIFF or WebP"),
        /** A known kind of file, but one this service does not take or cannot decode here. */
        UNSUPPORTED("Save it as JPEG or PNG and send that"),
        /** A kind of photo this service takes wherever it has a decoder, which it has not here. */
        NO_DECODER("Send it as JPEG (on an iPhone: Settings > Camera > Formats > Most Compatible, then take or share it"
                + " anew)"),
        /** Picture data is missing. */
        INCOMPLETE("Copy the photo again from where it was taken and send it again"),
        /** The bytes contradict themselves or the format. */
        DAMAGED("Open it in a photo program, save it as JPEG or PNG, and send that");

        private final String fix;

        Kind(String fix) {
            this.fix = fix;
        }
    }

    /** The violation this defect is, about a file the caller names with {@link Violation#about}. */
    public Violation violation() {
        return Violation.of(ErrorCode.INVALID_FILE, "file", "The file was not accepted: " + detail, kind.fix);
    }
}
