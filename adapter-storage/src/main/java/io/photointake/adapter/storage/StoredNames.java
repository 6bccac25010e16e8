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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private StoredNames(Instant instant) {
        this.instant = instant;
    }

    /** The names below the root, read as the stream is. */
    static Stream<StoredName> before(Instant instant, Path root) throws IOException {
        StoredNames names = new StoredNames(instant);
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
        return newest.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(instant))
                .map(entry -> new StoredName(bucket.folder(), entry.getKey()));
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
