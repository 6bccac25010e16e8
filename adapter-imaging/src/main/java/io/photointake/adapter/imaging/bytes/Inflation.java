package io.photointake.adapter.imaging.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflating what a file compressed, without letting it become larger than it may. */
public final class Inflation {
    private static final int STEP = 16 * 1024;

    /** What a picture of 65 megapixels in RGB unfolds to. */
    private static final long CREDIBLE_BYTES = 200_000_000;

    /** Photos become a twentieth at best, drawings a hundredth; only what is nearly empty comes to more. */
    private static final long CREDIBLE_RATIO = 200;

    private Inflation() {}

    /** Refuses a large picture that is nearly nothing in its file: no photo, and seconds of work. */
    public static void requireCredible(long inflated, long stored) {
        if (inflated > CREDIBLE_BYTES && inflated / CREDIBLE_RATIO > stored) {
            throw BrokenImageException.unsupported(
                    "it is a huge picture with next to nothing in it, as photos never are");
        }
    }

    /** The inflated bytes; absent if the data is broken, unfinished, or inflates to more than the given number. */
    public static Optional<byte[]> atMost(int most, byte[] deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            return inflated(inflater, most);
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Optional<byte[]> inflated(Inflater inflater, int most) throws DataFormatException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        while (!inflater.finished()) {
            int count = inflater.inflate(step);
            if ((count == 0 && !inflater.finished()) || result.size() + count > most) {
                return Optional.empty();
            }
            result.write(step, 0, count);
        }
        return Optional.of(result.toByteArray());
    }
}
