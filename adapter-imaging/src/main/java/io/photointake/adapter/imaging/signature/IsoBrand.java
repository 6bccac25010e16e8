package io.photointake.adapter.imaging.signature;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What the brands of an ISO base media file say: HEIC, AVIF, or something that is no still picture for us. */
final class IsoBrand {
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> HEIF_OF_ANY_CODING = Set.of("mif1", "mif2", "msf1");
    private static final Set<String> RAW = Set.of("crx ");
    private static final int FIRST_COMPATIBLE_AT = 16;
    private static final int MOST_BRANDS = 64;

    private IsoBrand() {}

    /** The format, absent if the file is no ISO base media file. */
    static Optional<ImageFormat> of(ByteView file) throws IOException {
        if (!file.matches(4, "ftyp") || !file.has(0, FIRST_COMPATIBLE_AT)) {
            return Optional.empty();
        }
        Set<String> brands = brandsOf(file);
        if (brands.stream().anyMatch(AVIF::contains)) {
            return Optional.of(ImageFormat.AVIF);
        }
        if (brands.stream().anyMatch(brand -> HEIC.contains(brand) || HEIF_OF_ANY_CODING.contains(brand))) {
            return Optional.of(ImageFormat.HEIC);
        }
        if (brands.stream().anyMatch(RAW::contains)) {
            throw BrokenImageException.unsupported("it is a camera's raw file, which must be developed first");
        }
        throw BrokenImageException.unsupported("it is a video, not a photo");
    }

    private static Set<String> brandsOf(ByteView file) throws IOException {
        Set<String> brands = new LinkedHashSet<>();
        brands.add(file.name(8));
        long end = Math.min(Math.min(file.u32(0), file.length()), FIRST_COMPATIBLE_AT + 4L * MOST_BRANDS);
        for (long at = FIRST_COMPATIBLE_AT; at + 4 <= end; at += 4) {
            brands.add(file.name(at));
        }
        return brands;
    }
}
