package io.photointake.adapter.imaging.heif;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.IsoBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a piece of an item lies in the file, as the iloc box says (ISO 14496-12, 8.11.3).
 *
 * @param length 0 where it reaches to the end of the file
 */
public record HeifExtent(long item, long offset, long length) {
    private static final int MOST_EXTENTS = 10_000;

    /** The pieces that lie in the file itself; those within the description are left out, they are there with it. */
    static List<HeifExtent> of(IsoBox iloc) throws IOException {
        return new LocationReader(iloc).extents();
    }

    /** Reads the box field by field, since the sizes of its fields are fields themselves. */
    private static final class LocationReader {
        private final ByteView body;
        private final int version;
        private final int offsetBytes;
        private final int lengthBytes;
        private final int baseBytes;
        private final int indexBytes;
        private final List<HeifExtent> extents = new ArrayList<>();
        private long at = 6;
        private int pieces;

        LocationReader(IsoBox iloc) throws IOException {
            body = iloc.body();
            version = iloc.version();
            offsetBytes = body.u8(4) >> 4;
            lengthBytes = body.u8(4) & 15;
            baseBytes = body.u8(5) >> 4;
            indexBytes = version == 0 ? 0 : body.u8(5) & 15;
        }

        List<HeifExtent> extents() throws IOException {
            long items = number(version < 2 ? 2 : 4);
            for (long i = 0; i < items; i++) {
                readItem();
            }
            return extents;
        }

        private void readItem() throws IOException {
            long item = number(version < 2 ? 2 : 4);
            long method = version == 0 ? 0 : number(2) & 15;
            number(2);
            long base = number(baseBytes);
            long count = number(2);
            for (long i = 0; i < count; i++) {
                countWork();
                number(indexBytes);
                long offset = base + number(offsetBytes);
                long length = number(lengthBytes);
                if (method == 0) {
                    extents.add(new HeifExtent(item, offset, length));
                }
            }
        }

        /** Fields may have no bytes at all, so that the box's size bounds nothing. */
        private void countWork() {
            if (++pieces > MOST_EXTENTS) {
                throw BrokenImageException.damaged("the file consists of too many parts");
            }
        }

        private long number(int bytes) throws IOException {
            long value = switch (bytes) {
                case 0 -> 0;
                case 2 -> body.u16(at);
                case 4 -> body.u32(at);
                case 8 -> body.s64(at);
                default -> throw BrokenImageException.damaged("its description of the picture is not understandable");
            };
            at += bytes;
            return value;
        }
    }
}
