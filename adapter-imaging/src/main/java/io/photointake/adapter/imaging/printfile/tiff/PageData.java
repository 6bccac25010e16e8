package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffEntry;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds what belongs to a page outside its directory: the values of its entries, and its pixels. Where a page does not say
 * where its pixels end, they end with the file, as for the programs that read it.
 */
final class PageData {
    private static final int COMPRESSION = 259;
    private static final int UNCOMPRESSED = 1;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_LENGTHS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int JPEG_OFFSET = 513;
    private static final int JPEG_LENGTH = 514;
    private static final int QUANTISERS = 519;
    private static final int QUANTISER_BYTES = 64;
    private static final int DC_TABLES = 520;
    private static final int AC_TABLES = 521;
    private static final int MOST_HUFFMAN_BYTES = 16 + 256;

    private final ByteView file;
    private final RawDirectory page;
    private final KeptRanges ranges;

    private PageData(ByteView file, RawDirectory page, KeptRanges ranges) {
        this.file = file;
        this.page = page;
        this.ranges = ranges;
    }

    /** Adds what belongs to a page whose values are all inside the file. */
    static void keep(ByteView file, RawDirectory page, KeptRanges ranges) throws IOException {
        PageData data = new PageData(file, page, ranges);
        data.keepValues();
        data.keepPieces();
        data.keepJpegOfTiff6();
    }

    private void keepValues() {
        for (RawEntry entry : page.entries()) {
            if (!entry.holdsItsValue()) {
                ranges.add(entry.valueAt(), entry.bytes());
            }
        }
    }

    private void keepPieces() throws IOException {
        Optional<TiffEntry> offsets = numbers(TILE_OFFSETS).or(() -> numbers(STRIP_OFFSETS));
        Optional<TiffEntry> lengths = numbers(TILE_LENGTHS).or(() -> numbers(STRIP_LENGTHS));
        if (offsets.isPresent()) {
            for (long i = 0; i < offsets.get().count(); i++) {
                keepPiece(offsets.get(), lengths, i);
            }
        }
    }

    private void keepPiece(TiffEntry offsets, Optional<TiffEntry> lengths, long index) throws IOException {
        long offset = offsets.integer(index);
        boolean given = lengths.isPresent() && index < lengths.get().count();
        long length = given ? lengths.get().integer(index) : 0;
        boolean absurd = length == 0 && (index == 0 || !given);
        boolean estimated = index == 0 && length > file.length() && compression() == UNCOMPRESSED;
        if (offset > 0) {
            ranges.add(offset, absurd || estimated ? Long.MAX_VALUE : length);
        }
    }

    /** The tables and data of JPEG as TIFF 6.0 had it (section 22), each wherever its writer wanted it. */
    private void keepJpegOfTiff6() throws IOException {
        Optional<TiffEntry> start = numbers(JPEG_OFFSET);
        if (start.isPresent() && start.get().integer(0) > 0) {
            Optional<TiffEntry> length = numbers(JPEG_LENGTH);
            long bytes = length.isPresent() ? length.get().integer(0) : 0;
            ranges.add(start.get().integer(0), bytes == 0 ? Long.MAX_VALUE : bytes);
        }
        keepTables(QUANTISERS, QUANTISER_BYTES);
        keepTables(DC_TABLES, MOST_HUFFMAN_BYTES);
        keepTables(AC_TABLES, MOST_HUFFMAN_BYTES);
    }

    private void keepTables(int tag, int bytes) throws IOException {
        Optional<TiffEntry> tables = numbers(tag);
        if (tables.isPresent()) {
            for (long i = 0; i < tables.get().count(); i++) {
                ranges.add(tables.get().integer(i), bytes);
            }
        }
    }

    private long compression() throws IOException {
        Optional<TiffEntry> entry = numbers(COMPRESSION);
        return entry.isPresent() ? entry.get().integer(0) : UNCOMPRESSED;
    }

    private Optional<TiffEntry> numbers(int tag) {
        return page.entry(tag)
                .map(entry -> new TiffEntry(file, entry.type(), entry.count(), entry.valueAt()))
                .filter(TiffEntry::isInteger);
    }
}
