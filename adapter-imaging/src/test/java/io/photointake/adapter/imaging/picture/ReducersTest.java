package io.photointake.adapter.imaging.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.domain.image.PixelSize;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both ways to reduce against the mean over every pixel's area, worked out one pixel at a time. */
class ReducersTest {
    @ParameterizedTest
    @CsvSource({
        "GREY,37,23,37,23",
        "GREY,37,23,10,7",
        "RGB,64,32,32,16",
        "RGB,37,23,11,23",
        "RGB,37,23,37,5",
        "RGBA,37,23,10,7",
        "GREY_ALPHA,37,23,10,7",
        "CMYK,37,23,10,7",
        "RGBA,5,900,1,9"
    })
    void meansOfAreas(Channels channels, int width, int height, int targetWidth, int targetHeight) {
        PixelSize source = new PixelSize(width, height);
        PixelSize target = new PixelSize(targetWidth, targetHeight);
        int count = channels.count();
        byte[] samples = new byte[width * height * count];
        new Random(1).nextBytes(samples);
        AreaReducer inOrder = new AreaReducer(source, target, channels);
        SpotReducer anyOrder = new SpotReducer(source, target, channels);
        for (int y = 0; y < height; y++) {
            inOrder.row(samples, y * width * count);
        }
        for (int y = height - 1; y >= 0; y--) {
            anyOrder.spots(samples, y * width * count, 1, 0, 1, y);
            anyOrder.spots(samples, (y * width + 1) * count, width - 1, 1, 1, y);
        }
        byte[] one = inOrder.result().samples();
        byte[] other = anyOrder.result().samples();
        for (int i = 0; i < one.length; i++) {
            double mean = mean(samples, source, target, channels, i);
            assertEquals(mean, one[i] & 0xFF, 0.51, "sample " + i);
            assertEquals(mean, other[i] & 0xFF, 0.51, "sample " + i);
        }
    }

    private static double mean(byte[] samples, PixelSize source, PixelSize target, Channels channels, int index) {
        int count = channels.count();
        int column = index / count % target.width();
        int row = index / count / target.width();
        int sample = index % count;
        boolean weighed = channels.alpha() && sample < count - 1;
        double sum = 0;
        double weights = 0;
        for (int y = 0; y < source.height(); y++) {
            double rows = overlap(y, source.height(), row, target.height());
            for (int x = 0; rows > 0 && x < source.width(); x++) {
                int at = (y * source.width() + x) * count;
                double weight = rows * overlap(x, source.width(), column, target.width());
                weight *= weighed ? samples[at + count - 1] & 0xFF : 1;
                sum += weight * (samples[at + sample] & 0xFF);
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    private static double overlap(int position, int source, int target, int targets) {
        double start = (double) target * source / targets;
        double end = (double) (target + 1) * source / targets;
        return Math.max(0, Math.min(end, position + 1) - Math.max(start, position));
    }
}
