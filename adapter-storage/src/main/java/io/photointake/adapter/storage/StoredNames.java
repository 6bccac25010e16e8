package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The names under which there are pictures, all of which were last written to before an instant. A name with one newer
 * file is still in the making, or was made again, and is left out. While a name is being committed its renditions, which
 * are written then, are there first, so that its time is never that of an original that was long in the staging area.
 *
 * <p>A bucket's three directories are read together, which makes each name appear once; memory holds the names of one
 * bucket, and no directory stays open between two names. Files that are not where a commit puts them are somebody
 * else's and are passed over, and so is what vanishes meanwhile.
 */
final class StoredNames {
    private static final int TRAITS = Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.ORDERED;

    private final Instant instant;
    private final Staging staging;

    private StoredNames(Instant instant, Staging staging) {
        this.instant = instant;
        this.staging = staging;
    }

    /** The names below the root, read as the stream is, without those that an upload holds in the staging area too. */
    static Stream<StoredName> before(Instant instant, Path root, Staging staging) throws IOException {
        StoredNames names = new StoredNames(instant, staging);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Buckets(root), TRAITS), false)
                .flatMap(names::in);
    }

    private Stream<StoredName> in(Bucket bucket) {
        Map<UniqueName, Instant> newest = new HashMap<>();
        for (Rendition rendition : Rendition.values()) {
            try {
                for (String file : Buckets.namesIn(bucket.inner(rendition))) {
                    nameOf(file, bucket)
                            .ifPresent(name -> timeOf(bucket.file(rendition, name))
                                    .ifPresent(time -> newest.merge(name, time, StoredNames::later)));
                }
            } catch (IOException e) {
                throw new ImageStoreException("cannot read " + bucket.inner(rendition), e);
            }
        }
        List<UniqueName> old = newest.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(instant))
                .map(Map.Entry::getKey)
                .toList();
        return withoutUploads(old, bucket).map(name -> new StoredName(bucket.folder(), name));
    }

    /**
     * An upload holds its original in the staging area until its row is there. So a name that was read before is of no
     * upload, or its row is there, if afterwards none of its files, looked at last, is in the staging area too.
     */
    private Stream<UniqueName> withoutUploads(List<UniqueName> names, Bucket bucket) {
        try {
            Set<Object> inUse = names.isEmpty() ? Set.of() : staging.fileKeys();
            return inUse.isEmpty()
                    ? names.stream()
                    : names.stream().filter(name -> Collections.disjoint(inUse, fileKeys(name, bucket)));
        } catch (IOException e) {
            throw new ImageStoreException("cannot read the staging area", e);
        }
    }

    private static List<Object> fileKeys(UniqueName name, Bucket bucket) {
        List<Object> keys = new ArrayList<>();
        for (Rendition rendition : Rendition.values()) {
            Path file = bucket.file(rendition, name);
            try {
                Staging.fileKey(file).ifPresent(keys::add);
            } catch (IOException e) {
                throw new ImageStoreException("cannot read " + file, e);
            }
        }
        return keys;
    }

    private static Optional<UniqueName> nameOf(String file, Bucket bucket) {
        return UniqueName.parse(file)
                .filter(name -> name.fileName().equals(file))
                .filter(name -> Bucket.of(bucket.root(), bucket.folder(), name).equals(bucket));
    }

    private static Optional<Instant> timeOf(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(attributes.lastModifiedTime().toInstant())
                    : Optional.empty();
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + file, e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
