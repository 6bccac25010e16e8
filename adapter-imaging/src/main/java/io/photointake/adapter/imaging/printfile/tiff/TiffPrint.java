package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import io.photointake.adapter.imaging.tiff.TiffDialect;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * TIFF and BigTIFF: pixels and values stay where they are, so that every position in the file stays right; the directories
 * of all pages are written anew at the end of the file, with the density. Without private metadata only the tags that show
 * the pixels go along, only bytes that they refer to are carried over, and in the place of all others are zeros.
 */
public final class TiffPrint {
    private final ByteView file;
    private final TiffDialect dialect;
    private final TiffPages pages;
    private final Dpi dpi;

    private TiffPrint(ByteView view, Dpi dpi) throws IOException {
        this.file = TiffDialect.ordered(view);
        this.dialect = TiffDialect.of(file);
        this.pages = TiffPages.of(file, dialect);
        this.dpi = dpi;
        if (pages.directories().isEmpty()) {
            throw BrokenImageException.damaged("its directory is not understandable");
        }
    }

    /** The file with its density set and everything else as it is. */
    public static Splice withEverything(ByteView file, Dpi dpi) throws IOException {
        return new TiffPrint(file, dpi).withEverything();
    }

    /** The file with its density set and without what does not show its pixels. */
    public static Splice withoutPrivate(ByteView file, Dpi dpi) throws IOException {
        return new TiffPrint(file, dpi).withoutPrivate();
    }

    private Splice withEverything() throws IOException {
        boolean stated = true;
        for (RawDirectory directory : pages.directories()) {
            stated &= directory.states(file, dpi);
        }
        DirectoryWriter writer = new DirectoryWriter(dialect, file.order(), dpi, file.length());
        if (stated || !writer.reaches(pages.directories())) {
            return new Splice().keep(0, file.length());
        }
        byte[] header = writer.header();
        Splice splice = new Splice().write(header).keep(header.length, file.length() - header.length);
        return ended(splice, writer, withinFile(), pages.next());
    }

    private Splice withoutPrivate() throws IOException {
        List<RawDirectory> shown = withinFile().stream()
                .map(directory -> directory.only(entry -> ShownTags.has(entry.tag()) && entry.bytes() > 0))
                .toList();
        KeptRanges ranges = new KeptRanges(file.length());
        for (RawDirectory page : shown) {
            PageData.keep(file, page.only(entry -> !isDensity(entry)), ranges);
        }
        long[][] kept = ranges.inOrder();
        long end = kept.length == 0 ? 0 : kept[kept.length - 1][1];
        DirectoryWriter writer = new DirectoryWriter(dialect, file.order(), dpi, end);
        if (!writer.reaches(shown)) {
            return new Splice().keep(0, file.length());
        }
        Splice splice = new Splice().write(writer.header());
        for (long[] range : kept) {
            long from = Math.max(range[0], splice.length());
            splice.blank(from - splice.length()).keep(from, range[1] - from);
        }
        return ended(splice, writer, shown, 0);
    }

    private List<RawDirectory> withinFile() throws IOException {
        List<RawDirectory> directories = new ArrayList<>();
        for (RawDirectory directory : pages.directories()) {
            directories.add(directory.within(file));
        }
        return directories;
    }

    private static boolean isDensity(RawEntry entry) {
        return entry.tag() == RawDirectory.X_RESOLUTION
                || entry.tag() == RawDirectory.Y_RESOLUTION
                || entry.tag() == RawDirectory.RESOLUTION_UNIT;
    }

    private static Splice ended(Splice splice, DirectoryWriter writer, List<RawDirectory> directories, long next) {
        return splice.blank(writer.start() - splice.length()).write(writer.written(directories, next));
    }
}
