package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures out of clients' reach: a directory {@code {root}/quarantine/{companyFolder}/{2 hex}/{2 hex}/{UniqueName}/} for
 * each name, with up to three files named after their renditions and an empty one, {@code since-20260304T050607Z}, that
 * tells when they came.
 *
 * <p>A picture first gets its new name, durably, and only then loses the old one, so it has at least one at any moment.
 * Names are given with hard links, which fail where something is.
 */
final class Quarantine {
    static final String FOLDER = "quarantine";

    private static final Pattern PAIR = Pattern.compile("[0-9a-f]{2}");
    private static final String SINCE = "since-";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path root;
    private final Path directory;

    Quarantine(Path root) {
        this.root = root;
        this.directory = root.resolve(FOLDER);
    }

    /** @throws ImageStoreException if other pictures of the name are here already */
    void take(Bucket bucket, UniqueName name, Instant since) throws IOException {
        List<Rendition> present = Arrays.stream(Rendition.values())
                .filter(rendition -> Files.isRegularFile(bucket.file(rendition, name)))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        Path here = folder(bucket, name);
        Directories.createDurably(here);
        mark(here, since);
        for (Rendition rendition : present) {
            if (!link(here.resolve(rendition.folder()), bucket.file(rendition, name))) {
                throw new ImageStoreException("other pictures of " + name.fileName() + " are in quarantine already");
            }
        }
        Directories.force(here);
        for (Rendition rendition : present) {
            Files.deleteIfExists(bucket.file(rendition, name));
        }
    }

    /** The original last, as in a commit: where there is an original there are renditions. */
    boolean giveBack(Bucket bucket, UniqueName name) throws IOException {
        Path here = folder(bucket, name);
        if (!Files.isDirectory(here)) {
            return true;
        }
        boolean all = true;
        for (Rendition rendition : List.of(Rendition.STANDARD, Rendition.THUMBNAIL, Rendition.ORIGINAL)) {
            Path picture = here.resolve(rendition.folder());
            if (Files.isRegularFile(picture)) {
                Directories.createDurably(bucket.inner(rendition));
                if (link(bucket.file(rendition, name), picture)) {
                    Directories.force(bucket.inner(rendition));
                    Files.deleteIfExists(picture);
                } else {
                    all = false;
                }
            }
        }
        if (all) {
            remove(here);
        }
        return all;
    }

    void purge(Bucket bucket, UniqueName name) throws IOException {
        Path here = folder(bucket, name);
        for (Rendition rendition : Rendition.values()) {
            Files.deleteIfExists(here.resolve(rendition.folder()));
        }
        remove(here);
    }

    /** Read as the stream is, a directory at a time; what is not laid out so is passed over. */
    Stream<QuarantinedName> names() throws IOException {
        return Buckets.namesIn(directory).stream()
                .filter(CompanyFolder::isValid)
                .sorted()
                .map(CompanyFolder::new)
                .flatMap(company -> in(directory.resolve(company.value()), PAIR.asMatchPredicate())
                        .flatMap(outer -> in(outer, PAIR.asMatchPredicate()))
                        .flatMap(inner -> in(inner, name -> true))
                        .flatMap(folder -> told(company, folder).stream()));
    }

    private Optional<QuarantinedName> told(CompanyFolder company, Path folder) {
        String file = String.valueOf(folder.getFileName());
        return UniqueName.parse(file)
                .filter(name -> folder(Bucket.of(root, company, name), name).equals(folder))
                .filter(name -> Files.isDirectory(folder))
                .flatMap(name -> since(folder).map(since -> new QuarantinedName(new StoredName(company, name), since)));
    }

    private Path folder(Bucket bucket, UniqueName name) {
        return directory
                .resolve(bucket.folder().value())
                .resolve(Bucket.pair(bucket.outer()))
                .resolve(Bucket.pair(bucket.inner()))
                .resolve(name.fileName());
    }

    private static Stream<Path> in(Path parent, Predicate<String> wanted) {
        try {
            return Buckets.namesIn(parent).stream().filter(wanted).sorted().map(parent::resolve);
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + parent, e);
        }
    }

    /** Gives the file a further name; false if something else has it. */
    private static boolean link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return Files.isSameFile(name, file);
        }
    }

    /** Before there is any picture, so that none is here whose time is not known. */
    private static void mark(Path folder, Instant since) throws IOException {
        Path mark = folder.resolve(SINCE + MOMENT.format(since));
        if (!Files.exists(mark)) {
            OwnerOnly.createFile(mark);
        }
        for (String earlier : Buckets.namesIn(folder)) {
            if (earlier.startsWith(SINCE) && !folder.resolve(earlier).equals(mark)) {
                Files.deleteIfExists(folder.resolve(earlier));
            }
        }
    }

    /** The time that is marked, else that at which the directory last changed; absent if it has gone meanwhile. */
    private static Optional<Instant> since(Path folder) {
        try {
            Optional<Instant> marked = Buckets.namesIn(folder).stream()
                    .filter(name -> name.startsWith(SINCE))
                    .flatMap(name -> moment(name.substring(SINCE.length())).stream())
                    .max(Comparator.naturalOrder());
            return marked.isPresent()
                    ? marked
                    : Optional.of(Files.getLastModifiedTime(folder).toInstant());
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + folder, e);
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.from(MOMENT.parse(text)));
        } catch (DateTimeParseException somebodyElses) {
            return Optional.empty();
        }
    }

    /** Removes the directory of a name, which has no picture left. */
    private static void remove(Path folder) throws IOException {
        for (String mark : Buckets.namesIn(folder)) {
            if (mark.startsWith(SINCE)) {
                Files.deleteIfExists(folder.resolve(mark));
            }
        }
        Files.deleteIfExists(folder);
    }
}
