package io.photointake.domain.image;

/**
 * Tells that photos are the same to the last bit: the number of the website's first photo with these bytes.
 *
 * @param first equals the photo's own id when its bytes were new
 */
public record PhotoCode(ImageId first) {
    /** As clients see it: the number in decimal. */
    public String text() {
        return Long.toString(first.value());
    }
}
