package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.tiff.TiffDialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The chain of pages in a file, up to where it ends, loops, leads to what is no page, or is longer than any writer makes
 * it.
 *
 * @param next where the chain goes on behind the last of these; 0 for nowhere
 */
record TiffPages(List<RawDirectory> directories, long next) {
    private static final int WIDTH = 256;
    private static final int MOST_PAGES = 512;
    private static final int MOST_ENTRIES = 4096;

    TiffPages {
        directories = List.copyOf(directories);
    }

    static TiffPages of(ByteView file, TiffDialect dialect) throws IOException {
        List<RawDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        int entries = 0;
        long at = dialect.firstDirectory(file);
        while (directories.size() < MOST_PAGES && entries < MOST_ENTRIES && seen.add(at)) {
            Optional<RawDirectory> directory = RawDirectory.at(file, dialect, at);
            if (directory.isEmpty() || directory.get().entry(WIDTH).isEmpty()) {
                break;
            }
            directories.add(directory.get());
            entries += directory.get().entries().size();
            at = directory.get().next();
        }
        return new TiffPages(directories, at);
    }
}
