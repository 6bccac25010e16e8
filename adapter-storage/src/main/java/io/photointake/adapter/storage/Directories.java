package io.photointake.adapter.storage;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Creates directories and knows which ones need no more care. A directory that exists is not yet durable: whoever made
 * it, another thread or a process that died, may not have forced its parent. So only those count as known whose parents
 * this process has forced after it saw them; 8 KB for each company remember that.
 */
final class Directories {
    /** Windows cannot open a directory, and its file systems journal names by themselves. */
    private static final boolean CAN_FORCE =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final int WORDS = Bucket.PAIRS / Integer.SIZE;

    private final ConcurrentMap<CompanyFolder, AtomicIntegerArray> known = new ConcurrentHashMap<>();

    /** Creates the directory with what is missing above it, and makes each of them durable. */
    static void createDurably(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(directory)) {
            createDurably(parent);
            Files.createDirectories(directory);
            force(parent);
        }
    }

    /**
     * Makes sure that the bucket's directories exist.
     *
     * @return what must be forced before a file in the bucket is durable, to be followed by {@link #remember}
     */
    Set<Path> prepare(Bucket bucket) throws IOException {
        Set<Path> toForce = new LinkedHashSet<>();
        boolean isKnown = isKnown(bucket);
        for (Rendition rendition : Rendition.values()) {
            toForce.add(bucket.inner(rendition));
            if (!isKnown) {
                Files.createDirectories(bucket.inner(rendition));
                toForce.add(bucket.outer(rendition));
                toForce.add(bucket.rendition(rendition));
            }
        }
        if (!isKnown) {
            toForce.add(bucket.company());
            toForce.add(bucket.root());
        }
        return toForce;
    }

    /** The bucket's directories and all above them have been forced. */
    void remember(Bucket bucket) {
        known.computeIfAbsent(bucket.folder(), folder -> new AtomicIntegerArray(Bucket.PAIRS * WORDS))
                .accumulateAndGet(word(bucket), bit(bucket), (before, added) -> before | added);
    }

    /** Something about the bucket went wrong; perhaps somebody removed a directory. */
    void forget(Bucket bucket) {
        AtomicIntegerArray buckets = known.get(bucket.folder());
        if (buckets != null) {
            buckets.accumulateAndGet(word(bucket), bit(bucket), (before, removed) -> before & ~removed);
        }
    }

    static void force(Collection<Path> directories) throws IOException {
        for (Path directory : directories) {
            force(directory);
        }
    }

    static void force(Path directory) throws IOException {
        if (CAN_FORCE) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean isKnown(Bucket bucket) {
        AtomicIntegerArray buckets = known.get(bucket.folder());
        return buckets != null && (buckets.get(word(bucket)) & bit(bucket)) != 0;
    }

    private static int word(Bucket bucket) {
        return bucket.outer() * WORDS + bucket.inner() / Integer.SIZE;
    }

    private static int bit(Bucket bucket) {
        return 1 << (bucket.inner() % Integer.SIZE);
    }
}
