package io.photointake.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiPolicy;
import io.photointake.domain.resolution.DpiRange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UploadLimitsTest {
    private static final ByteSize SOME_BYTES = new ByteSize(1);
    private static final Set<ImageFormat> SOME_FORMATS = Set.of(ImageFormat.JPEG);
    private static final DpiRange RANGE = new DpiRange(new Dpi(100), new Dpi(200));

    @Test
    void areTheDocumentedOnesByDefault() {
        UploadLimits limits = UploadLimits.DEFAULT;

        assertEquals(new ByteSize(26_214_400), limits.maxBytes());
        assertEquals(100_000_000, limits.maxPixels());
        assertEquals(EnumSet.allOf(ImageFormat.class), limits.formats());
        assertEquals(new DpiRange(new Dpi(1), new Dpi(2400)), limits.dpiRange());
        assertEquals(Optional.empty(), limits.defaultDpi());
        assertEquals(new DpiPolicy(DpiRange.DEFAULT, new Dpi(72)), limits.dpiPolicy());
    }

    @Test
    void allowFilesFromOneByteToTheLargest() {
        assertEquals(
                UploadLimits.LARGEST_FILE, limits(UploadLimits.LARGEST_FILE, 1).maxBytes());
        ByteSize tooLarge = new ByteSize(UploadLimits.LARGEST_FILE.bytes() + 1);

        assertThrows(IllegalArgumentException.class, () -> limits(tooLarge, 1));
        assertThrows(IllegalArgumentException.class, () -> limits(new ByteSize(0), 1));
    }

    @Test
    void allowAtLeastOnePixelAndOneFormat() {
        assertThrows(IllegalArgumentException.class, () -> limits(SOME_BYTES, 0));
        assertThrows(IllegalArgumentException.class, () -> limits(SOME_BYTES, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new UploadLimits(SOME_BYTES, 1, Optional.empty(), Set.of(), RANGE, Optional.empty()));
    }

    @Test
    void haveADefaultDpiWithinTheirRange() {
        assertEquals(new Dpi(100), withDefault(100).dpiPolicy().fallback());
        assertEquals(new Dpi(200), withDefault(200).dpiPolicy().fallback());
        assertThrows(IllegalArgumentException.class, () -> withDefault(99));
        assertThrows(IllegalArgumentException.class, () -> withDefault(201));
    }

    @Test
    void bringTheDocumentedDefaultIntoTheirRange() {
        assertEquals(new Dpi(100), limits(SOME_BYTES, 1).dpiPolicy().fallback());
    }

    @Test
    void doNotChangeWithTheSetTheyWereMadeOf() {
        Set<ImageFormat> formats = EnumSet.of(ImageFormat.JPEG);
        UploadLimits limits = new UploadLimits(SOME_BYTES, 1, Optional.empty(), formats, RANGE, Optional.empty());
        formats.add(ImageFormat.GIF);

        assertEquals(SOME_FORMATS, limits.formats());
        assertThrows(UnsupportedOperationException.class, () -> limits.formats().clear());
    }

    private static UploadLimits limits(ByteSize bytes, long pixels) {
        return new UploadLimits(bytes, pixels, Optional.empty(), SOME_FORMATS, RANGE, Optional.empty());
    }

    private static UploadLimits withDefault(int dpi) {
        return new UploadLimits(SOME_BYTES, 1, Optional.empty(), SOME_FORMATS, RANGE, Optional.of(new Dpi(dpi)));
    }
}
