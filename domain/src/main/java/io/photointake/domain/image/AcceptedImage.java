package io.photointake.domain.image;

import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An image that has passed every check and has its bytes in the store, but is not yet on record.
 *
 * @param owner who it belongs to
 * @param dpi the resolution that counts, decided by {@link io.photointake.domain.resolution.DpiPolicy}
 * @param bytes size of the original
 * @param acceptedAt when it was taken, to the millisecond
 * @param request by which it came, where that is known
 */
public record AcceptedImage(
        WebsiteId website,
        Visitor owner,
        ImageName name,
        UniqueName uniqueName,
        ContentDigest digest,
        ImageFacts facts,
        Dpi dpi,
        ByteSize bytes,
        RenditionFacts standard,
        RenditionFacts thumbnail,
        Instant acceptedAt,
        Optional<RequestId> request) {

    public AcceptedImage {
        acceptedAt = acceptedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that came by a request of which nothing is known. */
    public AcceptedImage(
            WebsiteId website,
            Visitor owner,
            ImageName name,
            UniqueName uniqueName,
            ContentDigest digest,
            ImageFacts facts,
            Dpi dpi,
            ByteSize bytes,
            RenditionFacts standard,
            RenditionFacts thumbnail,
            Instant acceptedAt) {
        this(
                website,
                owner,
                name,
                uniqueName,
                digest,
                facts,
                dpi,
                bytes,
                standard,
                thumbnail,
                acceptedAt,
                Optional.empty());
    }

    /** This image on record. */
    public UploadedImage recorded(ImageId id, PhotoCode photoCode) {
        return new UploadedImage(id, photoCode, this);
    }
}
