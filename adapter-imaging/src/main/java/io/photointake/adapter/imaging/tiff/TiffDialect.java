package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/** How wide the numbers are that hold a file's directories together: those of TIFF, or those of BigTIFF. */
public enum TiffDialect {
    CLASSIC(2, 4, 12),
    BIG(8, 8, 20);

    private static final int CLASSIC_MAGIC = 42;
    private static final int BIG_MAGIC = 43;

    private final int countBytes;
    private final int offsetBytes;
    private final int entryBytes;

    TiffDialect(int countBytes, int offsetBytes, int entryBytes) {
        this.countBytes = countBytes;
        this.offsetBytes = offsetBytes;
        this.entryBytes = entryBytes;
    }

    /** A block in the byte order that its first two bytes name. */
    public static ByteView ordered(ByteView block) throws IOException {
        if (block.matches(0, "II")) {
            return block.littleEndian();
        }
        if (block.matches(0, "MM")) {
            return block.bigEndian();
        }
        throw BrokenImageException.damaged("its directory is not understandable");
    }

    /** The dialect that the third and fourth byte name. */
    public static TiffDialect of(ByteView file) throws IOException {
        return switch (file.u16(2)) {
            case CLASSIC_MAGIC -> CLASSIC;
            case BIG_MAGIC -> BIG;
            default -> throw BrokenImageException.damaged("its directory is not understandable");
        };
    }

    public int countBytes() {
        return countBytes;
    }

    public int offsetBytes() {
        return offsetBytes;
    }

    public int entryBytes() {
        return entryBytes;
    }

    public long firstDirectory(ByteView file) throws IOException {
        return offset(file, firstDirectoryAt());
    }

    /** Where in the file it says where its first directory is; nothing but directories and data follows. */
    public int firstDirectoryAt() {
        return this == BIG ? 8 : 4;
    }

    /** How many entries the directory has that starts at a position. */
    public long entries(ByteView file, long at) throws IOException {
        return this == BIG ? offset(file, at) : file.u16(at);
    }

    /** A position or a count. */
    public long offset(ByteView file, long at) throws IOException {
        if (this == CLASSIC) {
            return file.u32(at);
        }
        long value = file.s64(at);
        return value < 0 ? Long.MAX_VALUE : value;
    }
}
