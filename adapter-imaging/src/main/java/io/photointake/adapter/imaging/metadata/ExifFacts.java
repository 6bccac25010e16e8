package io.photointake.adapter.imaging.metadata;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Orientation and resolution as the first directory of EXIF or TIFF states them. What is broken counts as absent, tag by
 * tag: metadata never makes a picture unusable.
 *
 * <p>EXIF 2.32, 4.6.4: ResolutionUnit 2 is inches (the default where it is missing), 3 is centimetres; TIFF 6.0 adds 1, no
 * absolute unit, where there is no density to tell. A single axis stands for both, a zero denominator for nothing.
 */
public record ExifFacts(Optional<Orientation> orientation, Optional<Density> density) {
    /** A file without EXIF. */
    public static final ExifFacts NONE = new ExifFacts(Optional.empty(), Optional.empty());

    private static final String PREFIX = "Exif\0\0";
    private static final int ORIENTATION = 274;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int INCHES = 2;
    private static final int CENTIMETRES = 3;

    /** Reads an EXIF block, with or without the prefix that JPEG puts before it. */
    public static ExifFacts read(ByteView block) throws IOException {
        try {
            return of(TiffDirectory.first(withoutPrefix(block)));
        } catch (BrokenImageException broken) {
            return NONE;
        }
    }

    /** An EXIF block without the prefix that JPEG, and some writers elsewhere, put before it. */
    public static ByteView withoutPrefix(ByteView block) throws IOException {
        return block.matches(0, PREFIX) ? block.from(PREFIX.length()) : block;
    }

    /** Reads a directory's tags. */
    public static ExifFacts of(TiffDirectory directory) throws IOException {
        return new ExifFacts(orientationOf(directory), densityOf(directory));
    }

    /** The orientation, normal without one. */
    public Orientation turn() {
        return orientation.orElse(Orientation.NORMAL);
    }

    private static Optional<Orientation> orientationOf(TiffDirectory directory) throws IOException {
        try {
            return directory.integer(ORIENTATION).stream()
                    .mapToObj(tag -> Orientation.ofTag((int) Math.min(tag, Integer.MAX_VALUE)))
                    .findFirst();
        } catch (BrokenImageException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Density> densityOf(TiffDirectory directory) throws IOException {
        OptionalDouble x = positive(directory, X_RESOLUTION);
        OptionalDouble y = positive(directory, Y_RESOLUTION);
        double horizontal = x.orElse(y.orElse(0));
        double vertical = y.orElse(x.orElse(0));
        return switch (unitOf(directory)) {
            case INCHES -> Density.perInch(horizontal, vertical);
            case CENTIMETRES -> Density.perCentimetre(horizontal, vertical);
            default -> Optional.empty();
        };
    }

    private static OptionalDouble positive(TiffDirectory directory, int tag) throws IOException {
        try {
            return directory.positive(tag);
        } catch (BrokenImageException broken) {
            return OptionalDouble.empty();
        }
    }

    private static int unitOf(TiffDirectory directory) throws IOException {
        try {
            return (int) directory.integer(RESOLUTION_UNIT).orElse(INCHES);
        } catch (BrokenImageException broken) {
            return INCHES;
        }
    }
}
