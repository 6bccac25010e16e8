package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The first directory of a TIFF file or of an EXIF block, which has the same shape. Other directories are never followed,
 * so that no chain of them can loop. Of a tag that occurs twice the first counts.
 */
public final class TiffDirectory {
    /** More than any writer makes; a directory that claims more is not read. */
    private static final int MOST_ENTRIES = 4096;

    private static final int BYTES_PER_ENTRY = 12;
    private static final int INLINE_BYTES = 4;
    private static final int MAGIC = 42;

    private final Map<Integer, TiffEntry> entries = new HashMap<>();
    private boolean whole = true;

    private TiffDirectory() {}

    /**
     * Reads the directory that a TIFF header points to.
     *
     * @param block starting with the byte order mark
     */
    public static TiffDirectory first(ByteView block) throws IOException {
        ByteView ordered = ordered(block);
        if (ordered.u16(2) != MAGIC) {
            throw BrokenImageException.damaged("its directory is not understandable");
        }
        return at(ordered, ordered.u32(4));
    }

    /** Whether all entries that it claims to have are there. */
    public boolean whole() {
        return whole;
    }

    public boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** How many values a tag has, 0 without it. */
    public long count(int tag) {
        TiffEntry entry = entries.get(tag);
        return entry == null ? 0 : entry.count();
    }

    /** The first value of a tag that holds whole numbers. */
    public OptionalLong integer(int tag) throws IOException {
        return integer(tag, 0);
    }

    /** One of the values of a tag that holds whole numbers. */
    public OptionalLong integer(int tag, long index) throws IOException {
        TiffEntry entry = entries.get(tag);
        if (entry == null || !entry.isInteger() || index >= entry.count()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(entry.integer(index));
    }

    /** Consecutive values of a tag that holds whole numbers, all of which must be there. */
    public long[] integers(int tag, long first, int count) throws IOException {
        TiffEntry entry = entries.get(tag);
        if (entry == null || !entry.isInteger() || first + count > entry.count()) {
            throw BrokenImageException.damaged("its directory is not understandable");
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = entry.integer(first + i);
        }
        return values;
    }

    /** The first value of a tag that holds numbers, absent where it is no positive number. */
    public OptionalDouble positive(int tag) throws IOException {
        TiffEntry entry = entries.get(tag);
        double value = entry == null ? 0 : entry.number();
        return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The bytes of a tag that holds bytes, absent where they lie outside the file. */
    public Optional<ByteView> bytes(int tag) {
        TiffEntry entry = entries.get(tag);
        if (entry == null || TiffEntry.bytesOf(entry.type()) != 1) {
            return Optional.empty();
        }
        boolean there = entry.file().has(entry.offset(), entry.count());
        return there ? Optional.of(entry.file().slice(entry.offset(), entry.count())) : Optional.empty();
    }

    private static ByteView ordered(ByteView block) throws IOException {
        if (block.matches(0, "II")) {
            return block.littleEndian();
        }
        if (block.matches(0, "MM")) {
            return block.bigEndian();
        }
        throw BrokenImageException.damaged("its directory is not understandable");
    }

    private static TiffDirectory at(ByteView file, long offset) throws IOException {
        TiffDirectory directory = new TiffDirectory();
        int count = file.u16(offset);
        if (count > MOST_ENTRIES) {
            throw BrokenImageException.damaged("its directory is not understandable");
        }
        for (int i = 0; i < count; i++) {
            long at = offset + 2 + (long) i * BYTES_PER_ENTRY;
            if (!file.has(at, BYTES_PER_ENTRY)) {
                directory.whole = false;
                break;
            }
            directory.add(file, at);
        }
        return directory;
    }

    private void add(ByteView file, long at) throws IOException {
        int type = file.u16(at + 2);
        long count = file.u32(at + 4);
        int bytes = TiffEntry.bytesOf(type);
        if (bytes == 0 || count == 0) {
            return;
        }
        long offset = bytes * count <= INLINE_BYTES ? at + 8 : file.u32(at + 8);
        entries.putIfAbsent(file.u16(at), new TiffEntry(file, type, count, offset));
    }

    @Override
    public String toString() {
        return "TiffDirectory" + Arrays.toString(entries.keySet().toArray());
    }
}
