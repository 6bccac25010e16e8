package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffDialect;
import io.photointake.adapter.imaging.tiff.TiffEntry;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A directory with all its entries, to be written again.
 *
 * @param entries of a tag that occurs twice only the first
 * @param next where the directory is that follows; 0 for none
 */
record RawDirectory(List<RawEntry> entries, long next) {
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int RATIONAL = 5;
    static final int SHORT = 3;
    static final int INCHES = 2;

    private static final int MOST_ENTRIES = 4096;

    RawDirectory {
        entries = List.copyOf(entries);
    }

    /** The directory at a position; absent if it is not all there, or larger than any writer makes one. */
    static Optional<RawDirectory> at(ByteView file, TiffDialect dialect, long offset) throws IOException {
        if (offset <= 0 || !file.has(offset, dialect.countBytes())) {
            return Optional.empty();
        }
        long count = dialect.entries(file, offset);
        long first = offset + dialect.countBytes();
        if (count > MOST_ENTRIES || !file.has(first, count * dialect.entryBytes())) {
            return Optional.empty();
        }
        List<RawEntry> entries = new ArrayList<>();
        boolean[] seen = new boolean[1 << 16];
        for (int i = 0; i < count; i++) {
            RawEntry entry = entry(file, dialect, first + (long) i * dialect.entryBytes());
            if (!seen[entry.tag()]) {
                seen[entry.tag()] = true;
                entries.add(entry);
            }
        }
        long end = first + count * dialect.entryBytes();
        long next = file.has(end, dialect.offsetBytes()) ? dialect.offset(file, end) : 0;
        return Optional.of(new RawDirectory(entries, next));
    }

    private static RawEntry entry(ByteView file, TiffDialect dialect, long at) throws IOException {
        int type = file.u16(at + 2);
        long count = dialect.offset(file, at + 4);
        long fieldAt = at + 4 + dialect.offsetBytes();
        byte[] field = file.bytes(fieldAt, dialect.offsetBytes());
        RawEntry entry = new RawEntry(file.u16(at), type, count, field, fieldAt);
        return entry.holdsItsValue()
                ? entry
                : new RawEntry(entry.tag(), type, count, field, dialect.offset(file, fieldAt));
    }

    Optional<RawEntry> entry(int tag) {
        return entries.stream().filter(entry -> entry.tag() == tag).findFirst();
    }

    /** Whether it states exactly this density, in the types that all programs read. */
    boolean states(ByteView file, Dpi dpi) throws IOException {
        Optional<RawEntry> unit = entry(RESOLUTION_UNIT).filter(entry -> entry.type() == SHORT && entry.count() == 1);
        return unit.isPresent()
                && file.u16(unit.get().valueAt()) == INCHES
                && isRational(file, X_RESOLUTION, dpi)
                && isRational(file, Y_RESOLUTION, dpi);
    }

    private boolean isRational(ByteView file, int tag, Dpi dpi) throws IOException {
        Optional<RawEntry> found = entry(tag).filter(entry -> entry.type() == RATIONAL && entry.count() == 1);
        return found.isPresent()
                && file.has(found.get().valueAt(), TiffEntry.bytesOf(RATIONAL))
                && file.u32(found.get().valueAt()) == dpi.value()
                && file.u32(found.get().valueAt() + 4) == 1;
    }

    /** The same directory without values that are not in the file. */
    RawDirectory within(ByteView file) throws IOException {
        List<RawEntry> there = new ArrayList<>();
        for (RawEntry entry : entries) {
            entry.within(file).ifPresent(there::add);
        }
        return new RawDirectory(there, next);
    }

    /** The same directory with only some of its entries. */
    RawDirectory only(Predicate<RawEntry> wanted) {
        return new RawDirectory(entries.stream().filter(wanted).toList(), next);
    }

    /** The same directory with an entry instead of any of that tag, in the order that TIFF asks for. */
    RawDirectory with(RawEntry added) {
        List<RawEntry> all = new ArrayList<>(entries);
        all.removeIf(entry -> entry.tag() == added.tag());
        all.add(added);
        all.sort(Comparator.comparingInt(RawEntry::tag));
        return new RawDirectory(all, next);
    }
}
