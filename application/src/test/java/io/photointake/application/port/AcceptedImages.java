package io.photointake.application.port;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.ImageName;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.resolution.Density;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Photos that are about to be put on record; each has a name, and unless told otherwise bytes, of its own. */
public final class AcceptedImages {
    public static final WebsiteId SHOP = new WebsiteId(1001);
    public static final WebsiteId OTHER_SHOP = new WebsiteId(1002);
    public static final Visitor ANN = Visitor.registered(new UserId("ann@shop.example"));
    public static final Visitor GUEST = Visitor.guest(new UserId("guest-7f3a"));

    private static final Instant TAKEN = Instant.parse("2026-03-14T15:09:26.535Z");

    private AcceptedImages() {}

    /** Puts photos on record where no rule stands against it. */
    public static List<UploadedImage> recorded(
            ImageRepository repository, List<AcceptedImage> images, Optional<UserMove> move) {
        return ((Recording.Recorded) repository.add(images, move, KeepingRules.DEFAULT)).images();
    }

    /** A photo of Ann's in the shop. */
    public static AcceptedImage aPhoto() {
        return aPhotoOf(ANN);
    }

    public static AcceptedImage aPhotoOf(Visitor owner) {
        return photo(SHOP, owner, newContent());
    }

    public static AcceptedImage aPhotoOf(Visitor owner, WebsiteId website) {
        return photo(website, owner, newContent());
    }

    /** Ann's, with these bytes. */
    public static AcceptedImage aPhotoWith(ContentDigest content, WebsiteId website) {
        return photo(website, ANN, content);
    }

    /** Ann's, posted under this name. */
    public static AcceptedImage aPhotoNamed(String name) {
        return with(new ImageName(name), aPhoto());
    }

    /** Ann's, by this request. */
    public static AcceptedImage aPhotoOfRequest(RequestId request) {
        AcceptedImage image = aPhoto();
        return new AcceptedImage(
                image.website(),
                image.owner(),
                image.name(),
                image.uniqueName(),
                image.digest(),
                image.facts(),
                image.dpi(),
                image.bytes(),
                image.standard(),
                image.thumbnail(),
                image.acceptedAt(),
                Optional.of(request));
    }

    /** The same, but for a name that is taken. */
    public static AcceptedImage underTheNameOf(AcceptedImage taken) {
        return with(taken.uniqueName(), aPhoto());
    }

    /** A portrait phone photo: turned, with a resolution of its own that differs by axis, and an emoji in its names. */
    public static AcceptedImage turnedPhotoWithEmoji() {
        AcceptedImage plain = aPhoto();
        return new AcceptedImage(
                OTHER_SHOP,
                Visitor.guest(new UserId("Zoë 👩‍👩‍👧 'quoted' \"; --")),
                new ImageName("Straße 🏖️ ÇA.HEIC"),
                new UniqueName(UUID.randomUUID(), ImageFormat.HEIC),
                plain.digest(),
                new ImageFacts(
                        ImageFormat.HEIC,
                        new PixelSize(4032, 3024),
                        Orientation.QUARTER_TURN_CLOCKWISE,
                        Optional.of(new Density(72.000123456789, 1.0 / 3))),
                new Dpi(2400),
                new ByteSize(5_000_000_000L),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(768, 1024), new ByteSize(222_222)),
                new RenditionFacts(ImageFormat.PNG, new PixelSize(150, 200), new ByteSize(11_111)),
                Instant.parse("1999-12-31T23:59:59.999Z"),
                Optional.of(new RequestId("0123456789abcdef")));
    }

    /** The smallest photo there can be: one pixel, no resolution of its own. */
    public static AcceptedImage onePixelWithoutDensity() {
        AcceptedImage plain = aPhoto();
        RenditionFacts onePixel = new RenditionFacts(ImageFormat.PNG, new PixelSize(1, 1), new ByteSize(67));
        return new AcceptedImage(
                SHOP,
                ANN,
                new ImageName("x"),
                new UniqueName(UUID.randomUUID(), ImageFormat.GIF),
                plain.digest(),
                new ImageFacts(ImageFormat.GIF, new PixelSize(1, 1), Orientation.NORMAL, Optional.empty()),
                new Dpi(1),
                new ByteSize(35),
                onePixel,
                onePixel,
                Instant.EPOCH);
    }

    /** Bytes that no other photo has. */
    public static ContentDigest newContent() {
        String hex = UUID.randomUUID() + "" + UUID.randomUUID();
        return new ContentDigest(hex.replace("-", ""));
    }

    private static AcceptedImage photo(WebsiteId website, Visitor owner, ContentDigest content) {
        return new AcceptedImage(
                website,
                owner,
                new ImageName("beach.jpg"),
                new UniqueName(UUID.randomUUID(), ImageFormat.JPEG),
                content,
                new ImageFacts(
                        ImageFormat.JPEG,
                        new PixelSize(1600, 1200),
                        Orientation.NORMAL,
                        Optional.of(new Density(300, 300))),
                new Dpi(300),
                new ByteSize(412_345),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(1024, 768), new ByteSize(101_010)),
                new RenditionFacts(ImageFormat.JPEG, new PixelSize(200, 150), new ByteSize(9_876)),
                TAKEN);
    }

    /** The same photo, but accepted at another time. */
    public static AcceptedImage acceptedAt(Instant time, AcceptedImage image) {
        return new AcceptedImage(
                image.website(),
                image.owner(),
                image.name(),
                image.uniqueName(),
                image.digest(),
                image.facts(),
                image.dpi(),
                image.bytes(),
                image.standard(),
                image.thumbnail(),
                time);
    }

    private static AcceptedImage with(UniqueName name, AcceptedImage image) {
        return with(image.name(), name, image);
    }

    private static AcceptedImage with(ImageName name, AcceptedImage image) {
        return with(name, image.uniqueName(), image);
    }

    private static AcceptedImage with(ImageName name, UniqueName uniqueName, AcceptedImage image) {
        return new AcceptedImage(
                image.website(),
                image.owner(),
                name,
                uniqueName,
                image.digest(),
                image.facts(),
                image.dpi(),
                image.bytes(),
                image.standard(),
                image.thumbnail(),
                image.acceptedAt());
    }
}
