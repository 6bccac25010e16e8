package io.photointake.adapter.imaging.metadata;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Photoshop's image resources, of which the resolution is read (Adobe Photoshop File Formats, resource 0x03ED). */
public final class PhotoshopResources {
    private static final String SIGNATURE = "8BIM";
    private static final int RESOLUTION = 0x03ED;
    private static final int MOST_RESOURCES = 1000;
    /** From the horizontal resolution to the vertical one. */
    public static final int VERTICAL_AT = 8;

    private static final double FIXED_POINT_ONE = 65536;

    private PhotoshopResources() {}

    /** The resolution that a block of resources states; it is always stored per inch. */
    public static Optional<Density> density(ByteView block) throws IOException {
        OptionalLong at = resolutionAt(block);
        return at.isPresent()
                ? Density.perInch(
                        block.u32(at.getAsLong()) / FIXED_POINT_ONE,
                        block.u32(at.getAsLong() + VERTICAL_AT) / FIXED_POINT_ONE)
                : Optional.empty();
    }

    /**
     * Where in a block of resources the resolution is: 16.16 bits of fixed point, big-endian, the horizontal one here and
     * the vertical one {@value #VERTICAL_AT} bytes on.
     */
    public static OptionalLong resolutionAt(ByteView block) throws IOException {
        try {
            OptionalLong at = find(block, RESOLUTION);
            return at.isPresent() && block.has(at.getAsLong(), VERTICAL_AT + 4) ? at : OptionalLong.empty();
        } catch (BrokenImageException broken) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong find(ByteView block, int id) throws IOException {
        long at = 0;
        for (int i = 0; i < MOST_RESOURCES && block.matches(at, SIGNATURE); i++) {
            int found = block.u16(at + 4);
            long nameBytes = evenly(1L + block.u8(at + 6));
            long sizeAt = at + 6 + nameBytes;
            long size = block.u32(sizeAt);
            if (found == id) {
                return block.has(sizeAt + 4, size) ? OptionalLong.of(sizeAt + 4) : OptionalLong.empty();
            }
            at = sizeAt + 4 + evenly(size);
        }
        return OptionalLong.empty();
    }

    private static long evenly(long bytes) {
        return bytes + (bytes & 1);
    }
}
