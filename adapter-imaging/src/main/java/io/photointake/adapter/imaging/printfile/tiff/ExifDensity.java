package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffDialect;
import io.photointake.domain.resolution.Dpi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Sets the density in an EXIF block and leaves everything else in it as and where it is. */
public final class ExifDensity {
    private static final int RATIONAL_BYTES = 8;

    private final ByteView block;
    private final TiffDialect dialect;
    private final long directoryAt;
    private final RawDirectory directory;
    private final Dpi dpi;

    private ExifDensity(ByteView view, Dpi dpi) throws IOException {
        this.block = TiffDialect.ordered(view);
        this.dialect = TiffDialect.of(block);
        this.directoryAt = dialect.firstDirectory(block);
        this.directory = RawDirectory.at(block, dialect, directoryAt)
                .orElseThrow(() -> BrokenImageException.damaged("its directory is not understandable"));
        this.dpi = dpi;
    }

    /**
     * The block with the density: in place where its numbers lie apart from the directory, else in a new first directory at
     * its end. A block that cannot be understood, or would become too long, stays as it is.
     */
    public static byte[] set(ByteView block, Dpi dpi, int mostBytes) throws IOException {
        try {
            byte[] changed = new ExifDensity(block, dpi).changed();
            if (changed.length <= mostBytes) {
                return changed;
            }
        } catch (BrokenImageException broken) {
            // whatever is in it, no program reads a density from it
        }
        return block.bytes(0, block.length());
    }

    private byte[] changed() throws IOException {
        byte[] same = block.bytes(0, block.length());
        if (directory.states(block, dpi)) {
            return same;
        }
        Optional<RawEntry> x = apart(RawDirectory.X_RESOLUTION);
        Optional<RawEntry> y = apart(RawDirectory.Y_RESOLUTION);
        Optional<RawEntry> unit = directory
                .entry(RawDirectory.RESOLUTION_UNIT)
                .filter(entry -> entry.type() == RawDirectory.SHORT && entry.count() == 1);
        if (x.isEmpty() || y.isEmpty() || unit.isEmpty()) {
            return extended(same);
        }
        ByteBuffer bytes = ByteBuffer.wrap(same).order(block.order());
        for (RawEntry axis : List.of(x.get(), y.get())) {
            bytes.putInt((int) axis.valueAt(), dpi.value()).putInt((int) axis.valueAt() + 4, 1);
        }
        bytes.putShort((int) unit.get().valueAt(), (short) RawDirectory.INCHES);
        return same;
    }

    /** A rational number that can be overwritten without harm to the header and the directory. */
    private Optional<RawEntry> apart(int tag) {
        long end = directoryAt
                + dialect.countBytes()
                + (long) directory.entries().size() * dialect.entryBytes()
                + dialect.offsetBytes();
        return directory
                .entry(tag)
                .filter(entry -> entry.type() == RawDirectory.RATIONAL && entry.count() == 1)
                .filter(entry -> block.has(entry.valueAt(), RATIONAL_BYTES)
                        && (entry.valueAt() >= end
                                || (entry.valueAt() + RATIONAL_BYTES <= directoryAt
                                        && entry.valueAt() >= dialect.firstDirectoryAt() + dialect.offsetBytes())));
    }

    private byte[] extended(byte[] same) {
        DirectoryWriter writer = new DirectoryWriter(dialect, block.order(), dpi, same.length);
        byte[] header = writer.header();
        System.arraycopy(header, 0, same, 0, Math.min(header.length, same.length));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(same);
        bytes.writeBytes(new byte[(int) (writer.start() - same.length)]);
        bytes.writeBytes(writer.written(List.of(directory), directory.next()));
        return bytes.toByteArray();
    }
}
