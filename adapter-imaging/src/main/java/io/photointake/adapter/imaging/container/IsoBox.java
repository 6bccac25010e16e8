package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of an ISO base media file (ISO 14496-12, 4.2). */
public record IsoBox(String type, ByteView body) {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int MOST_BOXES = 10_000;

    /** The boxes of a part from a position on; the last may be cut, then its body is what there is of it. */
    public static List<IsoBox> in(ByteView parent, long from) throws IOException {
        List<IsoBox> boxes = new ArrayList<>();
        long at = from;
        while (parent.has(at, HEADER)) {
            if (boxes.size() == MOST_BOXES) {
                throw BrokenImageException.damaged("the file consists of too many parts");
            }
            long stated = parent.u32(at);
            int header = stated == 1 ? LARGE_HEADER : HEADER;
            long size = switch ((int) Math.min(stated, 2)) {
                case 0 -> parent.length() - at;
                case 1 -> parent.s64(at + HEADER);
                default -> stated;
            };
            if (size < header) {
                throw BrokenImageException.damaged("a part of the file contradicts its own length");
            }
            boxes.add(new IsoBox(parent.name(at + 4), parent.clip(at + header, size - header)));
            at = size > parent.length() - at ? parent.length() : at + size;
        }
        return boxes;
    }

    /** The first box of a type. */
    public static Optional<IsoBox> first(List<IsoBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** The version of a full box. */
    public int version() throws IOException {
        return body.u8(0);
    }
}
