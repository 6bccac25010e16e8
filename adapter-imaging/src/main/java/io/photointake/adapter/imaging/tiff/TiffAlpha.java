package io.photointake.adapter.imaging.tiff;

import java.io.IOException;
import java.util.Optional;

/**
 * The sample of a TIFF's pixels that is their opacity (TIFF 6.0, section 18). A single extra sample of which nothing is
 * said counts as one, as in libtiff, except beside inks, where it is another ink; one that is said to be something else does not.
 *
 * @param sample its place in the pixel
 * @param multiplied whether the colours are multiplied with it
 */
public record TiffAlpha(int sample, boolean multiplied) {
    private static final int EXTRA_SAMPLES = 338;
    private static final int ASSOCIATED = 1;
    private static final int UNASSOCIATED = 2;
    private static final int MOST_EXTRA_SAMPLES = 8;

    public static Optional<TiffAlpha> of(TiffDirectory directory, TiffFrame frame) throws IOException {
        int extras = frame.samplesPerPixel() - frame.colours();
        if (!directory.has(EXTRA_SAMPLES)) {
            boolean silent = extras == 1 && frame.photometric() != TiffFrame.SEPARATED;
            return silent ? Optional.of(new TiffAlpha(frame.colours(), false)) : Optional.empty();
        }
        for (int i = 0; i < Math.min(MOST_EXTRA_SAMPLES, extras); i++) {
            long kind = directory.integer(EXTRA_SAMPLES, i).orElse(0);
            if (kind == ASSOCIATED || kind == UNASSOCIATED) {
                return Optional.of(new TiffAlpha(frame.colours() + i, kind == ASSOCIATED));
            }
        }
        return Optional.empty();
    }
}
