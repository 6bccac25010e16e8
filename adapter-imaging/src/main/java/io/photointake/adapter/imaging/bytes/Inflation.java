package io.photointake.adapter.imaging.bytes;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflating what a file compressed, without letting it become larger than it may. */
public final class Inflation {
    private static final int STEP = 16 * 1024;

    private Inflation() {}

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
