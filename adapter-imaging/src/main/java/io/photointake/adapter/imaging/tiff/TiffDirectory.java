package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Capped;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A directory of a TIFF file, or the first of an EXIF block, which has the same shape. Of a tag that occurs twice the first
 * counts.
 */
public final class TiffDirectory {
    /** More than any writer makes; a directory that claims more is not read. */
    private static final int MOST_ENTRIES = 4096;

    /** Directories in front of the picture that are smaller versions of it; a chain that loops ends there too. */
    private static final int MOST_PREVIEWS = 16;

    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int WIDTH = 256;

    private final Map<Integer, TiffEntry> entries = new HashMap<>();
    private boolean whole = true;
    private long next;

    private TiffDirectory() {}

    /**
     * Reads the directory that a TIFF header points to.
     *
     * @param block starting with the byte order mark
     */
    public static TiffDirectory first(ByteView block) throws IOException {
        ByteView ordered = TiffDialect.ordered(block);
        TiffDialect dialect = TiffDialect.of(ordered);
        return at(ordered, dialect, dialect.firstDirectory(ordered));
    }

    /**
     * The first directory of a file that is not marked as a smaller version of another picture, or the first of all where
     * each is.
     */
    public static TiffDirectory ofPicture(ByteView file) throws IOException {
        ByteView ordered = TiffDialect.ordered(file);
        TiffDialect dialect = TiffDialect.of(ordered);
        TiffDirectory first = at(ordered, dialect, dialect.firstDirectory(ordered));
        TiffDirectory directory = first;
        for (int i = 0; i < MOST_PREVIEWS && directory.isPreview() && directory.next > 0; i++) {
            if (!ordered.has(directory.next, dialect.countBytes())) {
                return first;
            }
            directory = at(ordered, dialect, directory.next);
        }
        return directory.isPreview() || !directory.has(WIDTH) ? first : directory;
    }

    /** Whether it is marked as a smaller version of another picture in the file. */
    public boolean isPreview() throws IOException {
        return (integer(NEW_SUBFILE_TYPE).orElse(0) & 1) == 1;
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
        if (entry == null || !entry.isInteger() || index < 0 || index >= entry.count()) {
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

    private static TiffDirectory at(ByteView file, TiffDialect dialect, long offset) throws IOException {
        long count = dialect.entries(file, offset);
        if (count > MOST_ENTRIES) {
            throw BrokenImageException.damaged("its directory is not understandable");
        }
        TiffDirectory directory = new TiffDirectory();
        long at = offset + dialect.countBytes();
        for (int i = 0; i < count; i++, at += dialect.entryBytes()) {
            if (!file.has(at, dialect.entryBytes())) {
                directory.whole = false;
                return directory;
            }
            directory.add(file, dialect, at);
        }
        directory.next = file.has(at, dialect.offsetBytes()) ? dialect.offset(file, at) : 0;
        return directory;
    }

    private void add(ByteView file, TiffDialect dialect, long at) throws IOException {
        int type = file.u16(at + 2);
        long count = dialect.offset(file, at + 4);
        int bytes = TiffEntry.bytesOf(type);
        if (bytes == 0 || count <= 0) {
            return;
        }
        long valueAt = at + 4 + dialect.offsetBytes();
        boolean inside = Capped.product(bytes, count) <= dialect.offsetBytes();
        long offset = inside ? valueAt : dialect.offset(file, valueAt);
        entries.putIfAbsent(file.u16(at), new TiffEntry(file, type, count, offset));
    }

    @Override
    public String toString() {
        return "TiffDirectory" + Arrays.toString(entries.keySet().toArray());
    }
}
