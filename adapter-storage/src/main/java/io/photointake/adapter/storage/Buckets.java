package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Every bucket that has at least one directory, found step by step; what is not laid out like one is passed over.
 * Directories are read whole, so that none stays open between two steps.
 */
final class Buckets implements Iterator<Bucket> {
    private static final Pattern PAIR = Pattern.compile("[0-9a-f]{2}");
    private static final int HEX = 16;

    private final Path root;
    private final Iterator<CompanyFolder> companies;
    private Iterator<Bucket> outers = Collections.emptyIterator();
    private Iterator<Bucket> inners = Collections.emptyIterator();

    Buckets(Path root) throws IOException {
        this.root = root;
        this.companies = namesIn(root).stream()
                .filter(CompanyFolder::isValid)
                .sorted()
                .map(CompanyFolder::new)
                .iterator();
    }

    /** @throws ImageStoreException if a directory cannot be read */
    @Override
    public boolean hasNext() {
        while (!inners.hasNext()) {
            if (outers.hasNext()) {
                inners = innersOf(outers.next());
            } else if (companies.hasNext()) {
                outers = outersOf(companies.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Bucket next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return inners.next();
    }

    /** The names in a directory; none if it does not exist, was removed meanwhile, or is a file of somebody else's. */
    static List<String> namesIn(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (NoSuchFileException | NotDirectoryException nothingHere) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private Iterator<Bucket> outersOf(CompanyFolder company) {
        Bucket any = new Bucket(root, company, 0, 0);
        return pairs(any::rendition).stream()
                .map(outer -> new Bucket(root, company, outer, 0))
                .iterator();
    }

    private Iterator<Bucket> innersOf(Bucket outer) {
        return pairs(outer::outer).stream()
                .map(inner -> new Bucket(root, outer.folder(), outer.outer(), inner))
                .iterator();
    }

    /** The pairs of digits that name something in at least one of the three directories. */
    private static SortedSet<Integer> pairs(Function<Rendition, Path> directories) {
        SortedSet<Integer> pairs = new TreeSet<>();
        for (Rendition rendition : Rendition.values()) {
            Path directory = directories.apply(rendition);
            try {
                namesIn(directory).stream()
                        .filter(name -> PAIR.matcher(name).matches())
                        .forEach(name -> pairs.add(Integer.parseInt(name, HEX)));
            } catch (IOException e) {
                throw new ImageStoreException("cannot read " + directory, e);
            }
        }
        return pairs;
    }
}
