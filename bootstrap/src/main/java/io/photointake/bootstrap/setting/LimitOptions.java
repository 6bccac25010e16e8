package io.photointake.bootstrap.setting;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a website takes, as options; what is not given stays as it is. */
public final class LimitOptions {
    private static final long LARGEST_MEGABYTES =
            UploadLimits.LARGEST_FILE.bytes() / ByteSize.ofMegabytes(1).bytes();

    /** No decoder here takes a longer one, so a limit of as much is none. */
    private static final int LONGEST_SIDE = 65_535;

    @Option(names = "--max-mb", paramLabel = "N", description = "Largest file in MB (at first 25).")
    private @Nullable Long maxMegabytes;

    @Option(names = "--max-megapixels", paramLabel = "N", description = "Most megapixels (at first 100).")
    private @Nullable Long maxMegapixels;

    @Option(
            names = "--max-width",
            paramLabel = "N",
            converter = NumberOrNone.Converter.class,
            description = "Most pixels across, as people see the photo, or none (at first none).")
    private @Nullable NumberOrNone maxWidth;

    @Option(
            names = "--max-height",
            paramLabel = "N",
            converter = NumberOrNone.Converter.class,
            description = "Most pixels down, as people see the photo, or none (at first none).")
    private @Nullable NumberOrNone maxHeight;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "Accepted formats, such as jpeg,png (at first all there are).")
    private @Nullable List<ImageFormat> formats;

    @Option(
            names = "--default-dpi",
            paramLabel = "N",
            converter = NumberOrNone.Converter.class,
            description = "DPI where neither the request nor the file says, or none, which means 72 (at first none).")
    private @Nullable NumberOrNone defaultDpi;

    @Option(names = "--dpi-min", paramLabel = "N", description = "Lowest DPI a request may ask for (at first 1).")
    private @Nullable Dpi dpiMin;

    @Option(names = "--dpi-max", paramLabel = "N", description = "Highest DPI a request may ask for (at first 2400).")
    private @Nullable Dpi dpiMax;

    /**
     * The present limits with what was given.
     *
     * @throws IllegalArgumentException if limits are out of their ranges, or contradict each other, naming all that are
     */
    public UploadLimits applied(UploadLimits present) {
        Problems problems = new Problems();
        UploadLimits applied = applied(present, problems);
        problems.throwIfAny();
        return applied;
    }

    /** The present limits with what was given; what cannot be is told to the problems. */
    UploadLimits applied(UploadLimits present, Problems problems) {
        DpiRange range = problems.orElse(
                present.dpiRange(),
                () -> new DpiRange(
                        dpiMin == null ? present.dpiRange().min() : dpiMin,
                        dpiMax == null ? present.dpiRange().max() : dpiMax));
        ByteSize bytes = problems.orElse(present.maxBytes(), () -> bytes(present.maxBytes()));
        long pixels = problems.orElse(present.maxPixels(), () -> pixels(present.maxPixels()));
        Optional<PixelSize> sides = sides(present.maxSides(), problems);
        Optional<Dpi> usual = problems.orElse(present.defaultDpi(), () -> defaultDpi(present.defaultDpi(), range));
        return problems.orElse(
                present,
                () -> new UploadLimits(
                        bytes, pixels, sides, formats == null ? present.formats() : Set.copyOf(formats), range, usual));
    }

    /** The formats that were asked for by name, none where none were. */
    public Set<ImageFormat> namedFormats() {
        return formats == null ? Set.of() : Set.copyOf(formats);
    }

    private ByteSize bytes(ByteSize present) {
        return maxMegabytes == null
                ? present
                : ByteSize.ofMegabytes(new Range("--max-mb", 1, LARGEST_MEGABYTES).check(maxMegabytes));
    }

    private long pixels(long present) {
        return maxMegapixels == null
                ? present
                : new Range("--max-megapixels", 1, Integer.MAX_VALUE).check(maxMegapixels) * UploadLimits.MEGAPIXEL;
    }

    private Optional<PixelSize> sides(Optional<PixelSize> present, Problems problems) {
        int width = problems.orElse(LONGEST_SIDE, () -> side("--max-width", maxWidth, present.map(PixelSize::width)));
        int height =
                problems.orElse(LONGEST_SIDE, () -> side("--max-height", maxHeight, present.map(PixelSize::height)));
        return width == LONGEST_SIDE && height == LONGEST_SIDE
                ? Optional.empty()
                : Optional.of(new PixelSize(width, height));
    }

    private static int side(String option, @Nullable NumberOrNone given, Optional<Integer> present) {
        Optional<Integer> side = given == null ? present : given.value();
        return side.map(pixels -> (int) new Range(option, 1, LONGEST_SIDE).check(pixels))
                .orElse(LONGEST_SIDE);
    }

    private Optional<Dpi> defaultDpi(Optional<Dpi> present, DpiRange range) {
        Range allowed =
                new Range("--default-dpi", range.min().value(), range.max().value());
        return (defaultDpi == null ? present.map(Dpi::value) : defaultDpi.value())
                .map(dpi -> new Dpi((int) allowed.check(dpi)));
    }
}
