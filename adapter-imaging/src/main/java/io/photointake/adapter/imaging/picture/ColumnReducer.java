package io.photointake.adapter.imaging.picture;

/**
 * Reduces one row at a time to the mean of exactly the columns each target pixel covers, in whole numbers until the last
 * step. With opacity, what comes out of a colour is its mean times opacity.
 */
final class ColumnReducer {
    private static final int MOST_COLUMNS = Integer.MAX_VALUE / 255;

    private final int target;
    private final Channels channels;

    /** Of each target pixel, and one beyond: the source column it starts in, and how much of that it covers. */
    private final int[] from;

    private final int[] firstWeight;
    private final float scale;
    private final boolean halves;

    /** @throws IllegalArgumentException if there are more columns than whole numbers can add up */
    ColumnReducer(Shares columns, Channels channels) {
        long source = columns.source();
        if (source > MOST_COLUMNS) {
            throw new IllegalArgumentException(source + " columns");
        }
        this.target = columns.target();
        this.channels = channels;
        this.scale = 1f / source;
        this.halves = source == 2L * target;
        this.from = new int[target + 1];
        this.firstWeight = new int[target + 1];
        for (int i = 0; i <= target; i++) {
            long start = i * source;
            from[i] = (int) (start / target);
            firstWeight[i] = (int) (target - start % target);
        }
    }

    void reduce(byte[] samples, int offset, float[] reduced) {
        switch (channels) {
            case GREY -> one(samples, offset, reduced);
            case RGB -> {
                if (halves) {
                    halfOfThree(samples, offset, reduced);
                } else {
                    three(samples, offset, reduced);
                }
            }
            case RGBA -> colourAndOpacity(samples, offset, reduced);
            case GREY_ALPHA -> greyAndOpacity(samples, offset, reduced);
            case CMYK -> four(samples, offset, reduced);
            case CMYK_ALPHA -> inkAndOpacity(samples, offset, reduced);
        }
    }

    private void one(byte[] samples, int offset, float[] reduced) {
        for (int i = 0; i < target; i++) {
            int at = offset + from[i];
            int end = offset + from[i + 1];
            int sum = firstWeight[i] * (samples[at] & 0xFF);
            int whole = 0;
            for (at++; at < end; at++) {
                whole += samples[at] & 0xFF;
            }
            sum += target * whole;
            int last = target - firstWeight[i + 1];
            if (last > 0) {
                sum += last * (samples[end] & 0xFF);
            }
            reduced[i] = sum * scale;
        }
    }

    private void three(byte[] samples, int offset, float[] reduced) {
        for (int i = 0, to = 0; i < target; i++, to += 3) {
            int at = offset + 3 * from[i];
            int end = offset + 3 * from[i + 1];
            int first = firstWeight[i];
            int red = first * (samples[at] & 0xFF);
            int green = first * (samples[at + 1] & 0xFF);
            int blue = first * (samples[at + 2] & 0xFF);
            int wholeRed = 0;
            int wholeGreen = 0;
            int wholeBlue = 0;
            for (at += 3; at < end; at += 3) {
                wholeRed += samples[at] & 0xFF;
                wholeGreen += samples[at + 1] & 0xFF;
                wholeBlue += samples[at + 2] & 0xFF;
            }
            int last = target - firstWeight[i + 1];
            if (last > 0) {
                red += last * (samples[end] & 0xFF);
                green += last * (samples[end + 1] & 0xFF);
                blue += last * (samples[end + 2] & 0xFF);
            }
            reduced[to] = (red + target * wholeRed) * scale;
            reduced[to + 1] = (green + target * wholeGreen) * scale;
            reduced[to + 2] = (blue + target * wholeBlue) * scale;
        }
    }

    private void halfOfThree(byte[] samples, int offset, float[] reduced) {
        for (int to = 0, at = offset; to < reduced.length - 2; to += 3, at += 6) {
            reduced[to] = ((samples[at] & 0xFF) + (samples[at + 3] & 0xFF)) * 0.5f;
            reduced[to + 1] = ((samples[at + 1] & 0xFF) + (samples[at + 4] & 0xFF)) * 0.5f;
            reduced[to + 2] = ((samples[at + 2] & 0xFF) + (samples[at + 5] & 0xFF)) * 0.5f;
        }
    }

    private void four(byte[] samples, int offset, float[] reduced) {
        for (int i = 0; i < target; i++) {
            for (int c = 0; c < 4; c++) {
                int at = offset + 4 * from[i] + c;
                int end = offset + 4 * from[i + 1] + c;
                int sum = firstWeight[i] * (samples[at] & 0xFF);
                int whole = 0;
                for (at += 4; at < end; at += 4) {
                    whole += samples[at] & 0xFF;
                }
                int last = target - firstWeight[i + 1];
                sum += target * whole + (last > 0 ? last * (samples[end] & 0xFF) : 0);
                reduced[4 * i + c] = sum * scale;
            }
        }
    }

    private void colourAndOpacity(byte[] samples, int offset, float[] reduced) {
        for (int i = 0, to = 0; i < target; i++, to += 4) {
            int at = offset + 4 * from[i];
            int end = offset + 4 * from[i + 1];
            int last = target - firstWeight[i + 1];
            long red = 0;
            long green = 0;
            long blue = 0;
            long opacity = 0;
            long weight = firstWeight[i];
            while (weight > 0) {
                long covered = weight * (samples[at + 3] & 0xFF);
                red += covered * (samples[at] & 0xFF);
                green += covered * (samples[at + 1] & 0xFF);
                blue += covered * (samples[at + 2] & 0xFF);
                opacity += covered;
                at += 4;
                weight = at < end ? target : at == end ? last : 0;
            }
            reduced[to] = red * scale;
            reduced[to + 1] = green * scale;
            reduced[to + 2] = blue * scale;
            reduced[to + 3] = opacity * scale;
        }
    }

    private void inkAndOpacity(byte[] samples, int offset, float[] reduced) {
        for (int i = 0, to = 0; i < target; i++, to += 5) {
            long[] sums = new long[5];
            int at = offset + 5 * from[i];
            int end = offset + 5 * from[i + 1];
            int last = target - firstWeight[i + 1];
            long weight = firstWeight[i];
            while (weight > 0) {
                long covered = weight * (samples[at + 4] & 0xFF);
                for (int c = 0; c < 4; c++) {
                    sums[c] += covered * (samples[at + c] & 0xFF);
                }
                sums[4] += covered;
                at += 5;
                weight = at < end ? target : at == end ? last : 0;
            }
            for (int c = 0; c < 5; c++) {
                reduced[to + c] = sums[c] * scale;
            }
        }
    }

    private void greyAndOpacity(byte[] samples, int offset, float[] reduced) {
        for (int i = 0, to = 0; i < target; i++, to += 2) {
            int at = offset + 2 * from[i];
            int end = offset + 2 * from[i + 1];
            int last = target - firstWeight[i + 1];
            long grey = 0;
            long opacity = 0;
            long weight = firstWeight[i];
            while (weight > 0) {
                long covered = weight * (samples[at + 1] & 0xFF);
                grey += covered * (samples[at] & 0xFF);
                opacity += covered;
                at += 2;
                weight = at < end ? target : at == end ? last : 0;
            }
            reduced[to] = grey * scale;
            reduced[to + 1] = opacity * scale;
        }
    }
}
