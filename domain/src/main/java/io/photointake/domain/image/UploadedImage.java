package io.photointake.domain.image;

/**
 * An image on record: its bytes are in the store and its upload may be acknowledged.
 *
 * @param photoCode the same for all photos of the website with the same bytes
 * @param accepted what is known of it
 */
public record UploadedImage(ImageId id, PhotoCode photoCode, AcceptedImage accepted) {
    public UniqueName uniqueName() {
        return accepted.uniqueName();
    }

    /** The format of one of its pictures, which for renditions is not the original's. */
    public ImageFormat formatOf(Rendition rendition) {
        return switch (rendition) {
            case ORIGINAL -> accepted.facts().format();
            case STANDARD -> accepted.standard().format();
            case THUMBNAIL -> accepted.thumbnail().format();
        };
    }
}
