package io.photointake.adapter.imaging.metadata;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;

/** Photoshop's image resources, of which the resolution is read (Adobe Photoshop File Formats, resource 0x03ED). */
public final class PhotoshopResources {
    private static final String SIGNATURE = "8BIM";
    private static final int RESOLUTION = 0x03ED;
    private static final int MOST_RESOURCES = 1000;
    private static final int VERTICAL_AT = 8;
    private static final double FIXED_POINT_ONE = 65536;

    private PhotoshopResources() {}

    /** The resolution that a block of resources states; it is always stored per inch. */
    public static Optional<Density> density(ByteView block) throws IOException {
        try {
            Optional<ByteView> body = find(block, RESOLUTION);
            return body.isPresent() ? densityIn(body.get()) : Optional.empty();
        } catch (BrokenImageException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Density> densityIn(ByteView body) throws IOException {
        return Density.perInch(body.u32(0) / FIXED_POINT_ONE, body.u32(VERTICAL_AT) / FIXED_POINT_ONE);
    }

    private static Optional<ByteView> find(ByteView block, int id) throws IOException {
        long at = 0;
        for (int i = 0; i < MOST_RESOURCES && block.matches(at, SIGNATURE); i++) {
            int found = block.u16(at + 4);
            long nameBytes = evenly(1L + block.u8(at + 6));
            long sizeAt = at + 6 + nameBytes;
            long size = block.u32(sizeAt);
            if (found == id) {
                return Optional.of(block.slice(sizeAt + 4, size));
            }
            at = sizeAt + 4 + evenly(size);
        }
        return Optional.empty();
    }

    private static long evenly(long bytes) {
        return bytes + (bytes & 1);
    }
}
