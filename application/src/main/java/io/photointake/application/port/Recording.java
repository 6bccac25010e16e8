package io.photointake.application.port;

import io.photointake.domain.image.UploadedImage;
import java.util.List;

/** What came of recording images by a website's rules. */
public sealed interface Recording {
    /** They are on record, in the order given. */
    record Recorded(List<UploadedImage> images) implements Recording {
        public Recorded {
            images = List.copyOf(images);
        }
    }

    /**
     * A user would have had more photos than allowed; nothing has changed.
     *
     * @param present how many the user has
     * @param further how many would have been added, those that were to move included
     */
    record NoRoom(long present, long further) implements Recording {}

    /** Not all of the photos that were to move are a guest's; nothing has changed. */
    record NotOfAGuest() implements Recording {}
}
