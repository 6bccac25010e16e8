package io.photointake.domain.image;

import io.photointake.domain.resolution.Density;
import java.util.Optional;

/**
 * What a file's own header says of the image in it. Nothing here comes from a name or from what a client claims.
 *
 * @param stored pixels as they lie in the file
 * @param orientation how to turn them upright
 * @param density what the file says of its resolution, absent if it says nothing usable
 */
public record ImageFacts(ImageFormat format, PixelSize stored, Orientation orientation, Optional<Density> density) {
    /** The size people see. */
    public PixelSize upright() {
        return orientation.upright(stored);
    }
}
