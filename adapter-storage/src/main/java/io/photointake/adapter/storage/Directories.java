package io.photointake.adapter.storage;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Creates directories and knows which ones need no more care. A directory that exists is not yet durable: whoever made
 * it, another thread or a process that died, may not have forced its parent. So only those count as known whose parents
 * this process has forced after it saw them; some 8 KB for each company remember that.
 */
final class Directories {
    /** Windows cannot open a directory, and its file systems journal names by themselves. */
    private static final boolean CAN_FORCE =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final ConcurrentMap<CompanyFolder, KnownBuckets> known = new ConcurrentHashMap<>();

    /**
     * Creates the directory with what is missing above it, and makes each of them durable. Where the directory exists,
     * its parent is forced all the same if it may be read: a process that died may have created it a moment ago.
     */
    static void createDurably(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent == null) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            createDurably(parent);
            OwnerOnly.createDirectories(directory);
            force(parent);
        } else if (Files.isReadable(parent)) {
            force(parent);
        }
    }

    /**
     * Makes sure that the bucket's directories exist.
     *
     * @return what must be forced before they are durable, to be followed by {@link #remember}; nothing if they are
     */
    Set<Path> prepare(Bucket bucket) throws IOException {
        KnownBuckets buckets = knownOf(bucket);
        Set<Path> parents = new LinkedHashSet<>();
        if (!buckets.hasInner(bucket)) {
            for (Rendition rendition : Rendition.values()) {
                OwnerOnly.createDirectories(bucket.inner(rendition));
                parents.add(bucket.outer(rendition));
            }
            if (!buckets.hasOuter(bucket)) {
                for (Rendition rendition : Rendition.values()) {
                    parents.add(bucket.rendition(rendition));
                }
                parents.add(bucket.company());
                parents.add(bucket.root());
            }
        }
        return parents;
    }

    /** What {@link #prepare} returned has been forced. */
    void remember(Bucket bucket) {
        knownOf(bucket).add(bucket);
    }

    /** Something about the bucket went wrong; perhaps somebody removed a directory. */
    void forget(Bucket bucket) {
        knownOf(bucket).remove(bucket);
    }

    static void force(Path directory) throws IOException {
        if (CAN_FORCE) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private KnownBuckets knownOf(Bucket bucket) {
        return known.computeIfAbsent(bucket.folder(), folder -> new KnownBuckets());
    }
}
