package io.photointake.application.port;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of uploaded images. What a method has returned for survives the death of the process. Safe for use by many
 * threads. Where others have it in use, a method throws {@link ImageRepositoryBusyException} within some two seconds of
 * waiting, and nothing has changed; where its disk is full or its process gone, it throws
 * {@link ImageRepositoryUnavailableException} and works again by itself when that is over. After any other failure than
 * being busy a commit may have reached the record all the same: {@link #recorded} tells.
 */
public interface ImageRepository {
    /**
     * Records the images and moves a user's photos, all or nothing. Numbers rise in the order given and are never used
     * again, not even after deletion. An image's photo code is that of any image on record with the same website and
     * digest, also one added in the same call, else its own number; of adds at the same time with the same website and
     * digest exactly one gets its own. What breaks a rule is not recorded and changes nothing; it is checked in the same
     * transaction, so that of many at the same time no more succeed than there is room for.
     *
     * @param images at least one
     * @param rules those of the images' websites
     * @throws ImageRepositoryException if the record cannot be written, also because a unique name is taken; all or
     *     nothing holds then too, and {@link #recorded} tells which
     */
    Recording add(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules);

    /**
     * How many images a user has on a website.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    long count(WebsiteId website, UserId user);

    /**
     * Whether the photos that a move would take are guests', each of them; so it is also where there are none.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    boolean isOfGuest(UserMove move);

    /**
     * The image with this unique name; absent if there is none.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    Optional<UploadedImage> find(UniqueName name);

    /**
     * An image of a user of a website, by its number.
     *
     * @return absent if there is none with this number, or it is another user's or another website's
     * @throws ImageRepositoryException if the record cannot be read
     */
    Optional<UploadedImage> find(WebsiteId website, UserId user, ImageId id);

    /**
     * A page of a user's images on a website, newest first, which is by falling number. The whole page is of one moment.
     *
     * @param wanted what must be in the image's name, as it was posted; absent takes every image
     * @throws ImageRepositoryException if the record cannot be read
     */
    ImagePage list(WebsiteId website, UserId user, Optional<FoldedText> wanted, PageRequest page);

    /**
     * Takes an image of a user of a website off the record. Of several calls for the same image one gets it.
     *
     * @return the image as it was; absent, and nothing has changed, if there is none with this number, or it is another
     *     user's or another website's
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    Optional<UploadedImage> remove(WebsiteId website, UserId user, ImageId id);

    /**
     * Moves a user's photos, all or nothing.
     *
     * @return how many have moved; a move that is repeated finds none
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    int move(UserMove move);

    /**
     * Moves a user's photos as {@link #move} does, but only if each of them is a guest's; that is decided in the same
     * transaction.
     *
     * @return how many have moved, none if there are none; absent, and nothing has changed, if one is not a guest's
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    Optional<Integer> moveOfGuest(UserMove move);

    /**
     * Takes images of a user of a website off the record, as they are at that moment.
     *
     * @param last the highest number that goes; later images stay
     * @param most how many at a time, at least 1
     * @return those that went, at most that many, newest first; empty if there are none left
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    List<UploadedImage> removeAll(WebsiteId website, UserId user, ImageId last, int most);

    /**
     * Takes images of guests of a website off the record that were accepted before the instant. An image that has become
     * a registered user's stays.
     *
     * @param most how many at a time, at least 1
     * @return those that went, at most that many; empty if there are none left
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    List<UploadedImage> removeOfGuests(WebsiteId website, Instant before, int most);

    /**
     * Takes images of a website off the record, whoever's they are.
     *
     * @param most how many at a time, at least 1
     * @return those that went, at most that many; empty if there are none left
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    List<UploadedImage> removeOfWebsite(WebsiteId website, int most);

    /**
     * Those of the names that are on record.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    Set<UniqueName> recorded(Collection<UniqueName> names);

    /**
     * Whether rows can be read and written now; false, never an exception, if not.
     */
    boolean isReady();

    /**
     * Why rows cannot be read or written now, in a line for operators; empty if they can. Tries what {@link #isReady}
     * tries, and throws nothing either.
     */
    default Optional<String> obstacle() {
        return isReady() ? Optional.empty() : Optional.of("the database cannot be read or written");
    }
}
