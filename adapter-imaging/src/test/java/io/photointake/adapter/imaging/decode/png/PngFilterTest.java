package io.photointake.adapter.imaging.decode.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the formulas of the standard (PNG third edition, 9.2), byte by byte. */
class PngFilterTest {
    private static final int PIXELS = 97;

    @ParameterizedTest
    @CsvSource({
        "0,1", "1,1", "2,1", "3,1", "4,1", "1,2", "3,2", "4,2", "1,3", "2,3", "3,3", "4,3", "1,4", "3,4", "4,4", "3,6",
        "4,6", "3,8", "4,8"
    })
    void undoesEveryFilterAtEveryDistance(int filter, int distance) {
        Random random = new Random(distance);
        byte[] above = new byte[1 + PIXELS * distance];
        byte[] row = new byte[above.length];
        random.nextBytes(above);
        random.nextBytes(row);
        row[0] = (byte) filter;
        byte[] expected = undone(row, above, distance);
        PngFilter.undo(row, above, row.length, distance);
        assertArrayEquals(expected, row);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 255})
    void refusesAFilterThatDoesNotExist(int filter) {
        byte[] row = {(byte) filter, 1, 2, 3};
        assertThrows(BrokenImageException.class, () -> PngFilter.undo(row, new byte[4], 4, 1));
    }

    private static byte[] undone(byte[] row, byte[] above, int distance) {
        byte[] result = row.clone();
        for (int i = 1; i < row.length; i++) {
            int left = i > distance ? result[i - distance] & 0xFF : 0;
            int top = above[i] & 0xFF;
            int corner = i > distance ? above[i - distance] & 0xFF : 0;
            int predicted = switch (row[0]) {
                case 1 -> left;
                case 2 -> top;
                case 3 -> (left + top) / 2;
                case 4 -> paeth(left, top, corner);
                default -> 0;
            };
            result[i] = (byte) (row[i] + predicted);
        }
        return result;
    }

    private static int paeth(int left, int top, int corner) {
        int estimate = left + top - corner;
        int toLeft = Math.abs(estimate - left);
        int toTop = Math.abs(estimate - top);
        int toCorner = Math.abs(estimate - corner);
        if (toLeft <= toTop && toLeft <= toCorner) {
            return left;
        }
        return toTop <= toCorner ? top : corner;
    }
}
