package io.photointake.application.verification;

import io.photointake.domain.image.Rendition;

/**
 * What is wrong with a picture of a photo on record.
 *
 * @param detail for operators, half a sentence; it holds nothing that a client sent
 */
public record PictureFault(Rendition picture, Kind kind, String detail) {
    /** The kinds of fault. */
    public enum Kind {
        /** There are no bytes. */
        MISSING,
        /** There are fewer or more bytes than on record. */
        OTHER_LENGTH,
        /** The original's bytes are not those whose SHA-256 is on record. */
        OTHER_CONTENT,
        /** The rendition's format or size is not the one on record. */
        OTHER_FACTS,
        /** The rendition does not decode to its last pixel. */
        UNDECODABLE,
        /** The bytes could not be read, or not be looked at. */
        UNREADABLE
    }
}
