package io.photointake.adapter.imaging.jpeg.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTransformTest {
    @ParameterizedTest
    @CsvSource({"8, 8", "4, 4", "2, 2", "1, 1", "8, 4", "4, 8", "2, 4", "8, 1", "1, 2", "2, 8"})
    void isWithinOneOfTheExactTransform(int width, int height) {
        Random random = new Random(width * 31L + height);
        BlockTransform transform = new BlockTransform(width, height);
        for (int round = 0; round < 500; round++) {
            int[] block = new int[width * height];
            block[0] = random.nextInt(-800, 800);
            for (int i = 1; i < block.length; i += 1 + random.nextInt(4)) {
                block[i] = random.nextInt(-120, 120);
            }
            double[] expected = exact(block, width, height);
            byte[] samples = new byte[width * height];
            transform.transform(block, true, samples, 0, width);
            for (int i = 0; i < samples.length; i++) {
                assertEquals(expected[i], samples[i] & 0xFF, 1.0);
            }
            assertArrayEquals(new int[block.length], block);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "4, 4", "2, 2", "1, 1", "8, 4"})
    void fillsABlockOfOneCoefficient(int width, int height) {
        BlockTransform transform = new BlockTransform(width, height);
        for (int mean : new int[] {-5000, -801, -4, 0, 3, 4, 800, 5000}) {
            byte[] filled = new byte[width * height];
            byte[] transformed = new byte[width * height];
            int[] block = new int[width * height];
            block[0] = mean;
            transform.transform(block, false, filled, 0, width);
            block[0] = mean;
            transform.transform(block, true, transformed, 0, width);
            assertArrayEquals(transformed, filled);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "4, 4", "2, 2", "1, 1"})
    void survivesCoefficientsThatNoPictureHas(int width, int height) {
        int[] block = new int[width * height];
        Arrays.fill(block, Integer.MAX_VALUE);
        byte[] samples = new byte[width * height + 3];
        new BlockTransform(width, height).transform(block, true, samples, 3, width);
        assertEquals(0, samples[2]);
    }

    /** T.81, A.3.3, with the cosines of a transform to so many samples. */
    private static double[] exact(int[] block, int width, int height) {
        double[] samples = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int v = 0; v < height; v++) {
                    for (int u = 0; u < width; u++) {
                        sum += block[v * width + u] * basis(u, x, width) * basis(v, y, height);
                    }
                }
                samples[y * width + x] = Math.max(0, Math.min(255, sum + 128));
            }
        }
        return samples;
    }

    private static double basis(int frequency, int place, int count) {
        return frequency == 0 ? Math.sqrt(0.125) : 0.5 * Math.cos((2 * place + 1) * frequency * Math.PI / (2 * count));
    }
}
