package io.photointake.adapter.imaging.tool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Changes what a tool is given of a file so that older libheifs show the picture as browsers do; every byte stays in its
 * place, so that what the file says of places in it remains true.
 *
 * <ul>
 *   <li>An auxiliary picture that belongs to several others, such as a gain map of iOS 18, loses that reference and is
 *       hidden: libheif before 1.18 refuses the file.
 *   <li>Grey of limited range is said to be of full range: libheif takes the samples as they are or not, by its version;
 *       so they are, and {@link HeifDecoder} stretches them.
 * </ul>
 */
final class HeifCopy {
    private static final int HEADER = 8;
    private static final int FULL_BOX = 12;
    private static final int HIDDEN = 1;
    private static final int FULL_RANGE = 0x80;

    private final ByteBuffer bytes;

    private HeifCopy(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Changes a file's boxes where that is needed.
     *
     * @param file from its start on, with at least its description, changed in place
     * @param grey whether the picture is grey
     */
    static void prepare(byte[] file, boolean grey) {
        HeifCopy copy = new HeifCopy(ByteBuffer.wrap(file));
        int meta = copy.find(0, file.length, "meta");
        if (meta < 0) {
            return;
        }
        copy.hideSharedAuxiliaries(meta);
        if (grey) {
            copy.sayFullRange(meta);
        }
    }

    private void hideSharedAuxiliaries(int meta) {
        int references = find(meta + FULL_BOX, end(meta), "iref");
        if (references < 0) {
            return;
        }
        int idBytes = bytes.get(references + HEADER) == 0 ? Short.BYTES : Integer.BYTES;
        for (int at = find(references + FULL_BOX, end(references), "auxl");
                at >= 0;
                at = find(end(at), end(references), "auxl")) {
            int count = at + HEADER + idBytes;
            if (count + Short.BYTES <= end(at) && (bytes.getShort(count) & 0xFFFF) > 1) {
                long item = idBytes == Short.BYTES
                        ? bytes.getShort(at + HEADER) & 0xFFFF
                        : bytes.getInt(at + HEADER) & 0xFFFFFFFFL;
                bytes.put(at + 4, "skip".getBytes(StandardCharsets.US_ASCII));
                hide(meta, item);
            }
        }
    }

    private void hide(int meta, long item) {
        int items = find(meta + FULL_BOX, end(meta), "iinf");
        if (items < 0) {
            return;
        }
        int first = items + FULL_BOX + (bytes.get(items + HEADER) == 0 ? Short.BYTES : Integer.BYTES);
        for (int at = find(first, end(items), "infe"); at >= 0; at = find(end(at), end(items), "infe")) {
            boolean wide = bytes.get(at + HEADER) >= 3;
            if (end(at) - at < FULL_BOX + Integer.BYTES) {
                return;
            }
            long found = wide ? bytes.getInt(at + FULL_BOX) & 0xFFFFFFFFL : bytes.getShort(at + FULL_BOX) & 0xFFFF;
            if (found == item) {
                bytes.put(at + FULL_BOX - 1, (byte) (bytes.get(at + FULL_BOX - 1) | HIDDEN));
            }
        }
    }

    private void sayFullRange(int meta) {
        int properties = find(meta + FULL_BOX, end(meta), "iprp");
        int container = properties < 0 ? -1 : find(properties + HEADER, end(properties), "ipco");
        if (container < 0) {
            return;
        }
        for (int at = find(container + HEADER, end(container), "colr");
                at >= 0;
                at = find(end(at), end(container), "colr")) {
            int range = at + HEADER + 10;
            if (range < end(at) && is(at + HEADER, "nclx")) {
                bytes.put(range, (byte) (bytes.get(range) | FULL_RANGE));
            }
        }
    }

    /** Where the first box of a type starts between two places, -1 if there is none or a box is impossible. */
    private int find(int from, int to, String type) {
        for (int at = from; at + HEADER <= to && end(at) > at && end(at) <= to; at = end(at)) {
            if (is(at + 4, type)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the box at a place ends, the place itself if it is none of the usual sizes. */
    private int end(int at) {
        int size = bytes.getInt(at);
        return size < HEADER || size > bytes.capacity() - at ? at : at + size;
    }

    private boolean is(int at, String type) {
        for (int i = 0; i < type.length(); i++) {
            if (bytes.get(at + i) != type.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
