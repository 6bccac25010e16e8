package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.tiff.TiffDialect;
import io.photointake.domain.resolution.Dpi;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes directories in a file's own dialect and byte order, each with the density of a photo. They begin where the rest of
 * the file ends.
 */
final class DirectoryWriter {
    private static final int ALIGNMENT = 8;
    private static final int RATIONAL_BYTES = 8;

    private final TiffDialect dialect;
    private final ByteOrder order;
    private final Dpi dpi;
    private final long start;

    /** @param end of the file, to which the directories are added */
    DirectoryWriter(TiffDialect dialect, ByteOrder order, Dpi dpi, long end) {
        this.dialect = dialect;
        this.order = order;
        this.dpi = dpi;
        this.start = aligned(end);
    }

    private static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Where the first directory will be. */
    long start() {
        return start;
    }

    /** Whether all positions can be written in this dialect. */
    boolean reaches(List<RawDirectory> directories) {
        long end = start + RATIONAL_BYTES;
        for (RawDirectory directory : directories) {
            end += ALIGNMENT + bytes(directory) + 3L * dialect.entryBytes();
        }
        return dialect == TiffDialect.BIG || end <= 0xFFFF_FFFFL;
    }

    /** The header of a file whose first directory is where this writes the first. */
    byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(dialect.firstDirectoryAt() + dialect.offsetBytes())
                .order(order);
        header.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        if (dialect == TiffDialect.BIG) {
            header.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(start);
        } else {
            header.putShort((short) 42).putInt((int) start);
        }
        return header.array();
    }

    /**
     * The directories one after the other, and behind them the rational number that all refer to.
     *
     * @param next where the directory is that follows the last
     */
    byte[] written(List<RawDirectory> directories, long next) {
        List<RawDirectory> stamped = new ArrayList<>();
        long size = 0;
        for (RawDirectory directory : directories) {
            RawDirectory each = stamped(directory);
            stamped.add(each);
            size += aligned(bytes(each));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < stamped.size(); i++) {
            RawDirectory directory = stamped.get(i);
            long here = start + bytes.size();
            boolean last = i == stamped.size() - 1;
            byte[] one = written(directory, last ? next : here + aligned(bytes(directory)), start + size);
            bytes.writeBytes(one);
        }
        bytes.writeBytes(rational());
        return bytes.toByteArray();
    }

    private byte[] written(RawDirectory directory, long next, long rationalAt) {
        ByteBuffer bytes = ByteBuffer.allocate((int) aligned(bytes(directory))).order(order);
        if (dialect == TiffDialect.BIG) {
            bytes.putLong(directory.entries().size());
        } else {
            bytes.putShort((short) directory.entries().size());
        }
        for (RawEntry entry : directory.entries()) {
            bytes.putShort((short) entry.tag()).putShort((short) entry.type());
            putOffset(bytes, entry.count());
            if (entry.field().length == 0) {
                putOffset(bytes, rationalAt);
            } else {
                bytes.put(entry.field());
            }
        }
        putOffset(bytes, next);
        return bytes.array();
    }

    private void putOffset(ByteBuffer bytes, long value) {
        if (dialect == TiffDialect.BIG) {
            bytes.putLong(value);
        } else {
            bytes.putInt((int) value);
        }
    }

    private RawDirectory stamped(RawDirectory directory) {
        byte[] unit = ByteBuffer.allocate(dialect.offsetBytes())
                .order(order)
                .putShort((short) RawDirectory.INCHES)
                .array();
        return directory
                .with(resolution(RawDirectory.X_RESOLUTION))
                .with(resolution(RawDirectory.Y_RESOLUTION))
                .with(new RawEntry(RawDirectory.RESOLUTION_UNIT, RawDirectory.SHORT, 1, unit, 0));
    }

    /** BigTIFF has room for the number itself; elsewhere the empty field stands for where it is. */
    private RawEntry resolution(int tag) {
        byte[] field = dialect == TiffDialect.BIG ? rational() : new byte[0];
        return new RawEntry(tag, RawDirectory.RATIONAL, 1, field, 0);
    }

    private byte[] rational() {
        return ByteBuffer.allocate(RATIONAL_BYTES)
                .order(order)
                .putInt(dpi.value())
                .putInt(1)
                .array();
    }

    private long bytes(RawDirectory directory) {
        return dialect.countBytes() + (long) directory.entries().size() * dialect.entryBytes() + dialect.offsetBytes();
    }
}
