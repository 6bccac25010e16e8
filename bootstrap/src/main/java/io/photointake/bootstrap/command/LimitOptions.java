package io.photointake.bootstrap.command;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a website takes, as options. */
final class LimitOptions {
    private static final long LARGEST_MEGABYTES =
            UploadLimits.LARGEST_FILE.bytes() / ByteSize.ofMegabytes(1).bytes();

    @Option(names = "--max-mb", paramLabel = "N", description = "Largest file in MB (default: 25).")
    long maxMegabytes = 25;

    @Option(names = "--max-megapixels", paramLabel = "N", description = "Most megapixels (default: 100).")
    long maxMegapixels = 100;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "Accepted formats, such as jpeg,png (default: all there are).")
    @Nullable
    List<ImageFormat> formats;

    @Option(
            names = "--default-dpi",
            paramLabel = "N",
            description = "DPI where neither the request nor the file says (default: 72).")
    @Nullable
    Dpi defaultDpi;

    @Option(names = "--dpi-min", paramLabel = "N", description = "Lowest DPI a request may ask for (default: 1).")
    Dpi dpiMin = DpiRange.DEFAULT.min();

    @Option(names = "--dpi-max", paramLabel = "N", description = "Highest DPI a request may ask for (default: 2400).")
    Dpi dpiMax = DpiRange.DEFAULT.max();

    @Option(
            names = "--origins",
            paramLabel = "ORIGINS",
            description = "Origins whose pages may call, separated by commas (default: *, any).")
    String origins = "*";

    /** @throws IllegalArgumentException if the limits contradict each other */
    UploadLimits uploadLimits() {
        return new UploadLimits(
                ByteSize.ofMegabytes(within("--max-mb", maxMegabytes, LARGEST_MEGABYTES)),
                Math.multiplyExact(
                        within("--max-megapixels", maxMegapixels, Integer.MAX_VALUE), UploadLimits.MEGAPIXEL),
                Optional.empty(),
                formats == null ? Set.copyOf(EnumSet.allOf(ImageFormat.class)) : Set.copyOf(formats),
                new DpiRange(dpiMin, dpiMax),
                Optional.ofNullable(defaultDpi)
                        .map(dpi ->
                                new Dpi((int) within("--default-dpi", dpi.value(), dpiMin.value(), dpiMax.value()))));
    }

    /** The formats that were asked for by name, none where all are taken. */
    Set<ImageFormat> namedFormats() {
        return formats == null ? Set.of() : Set.copyOf(formats);
    }

    private static long within(String option, long value, long most) {
        return within(option, value, 1, most);
    }

    private static long within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be from %d to %d: %d".formatted(option, least, most, value));
        }
        return value;
    }

    /** @throws IllegalArgumentException if one of them is no origin */
    AllowedOrigins allowedOrigins() {
        return AllowedOrigins.parse(origins);
    }
}
