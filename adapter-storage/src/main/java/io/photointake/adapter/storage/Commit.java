package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.Renditions;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One photo's way from the staging area to its place. The three files lie forced in the staging area before the first
 * gets its name, so what is under a name is whole at any moment. A name is given with a hard link because that fails if
 * the name is taken, also by somebody else at the same moment or in another process; a rename would replace what was
 * there. The original gets its name last: where there is an original there are renditions.
 */
final class Commit {
    private final Bucket bucket;
    private final UniqueName name;
    private final Staging staging;
    private final Path standard;
    private final Path thumbnail;
    private final List<Path> placed = new ArrayList<>();

    Commit(Bucket bucket, UniqueName name, Staging staging) throws IOException {
        this.bucket = bucket;
        this.name = name;
        this.staging = staging;
        this.standard = staging.newName();
        this.thumbnail = staging.newName();
    }

    /**
     * Waits for the disk twice: for the bytes and new directories, then for the names.
     *
     * @throws ImageStoreException if the name is taken; nothing was placed
     * @throws IOException if the store fails; nothing was placed
     */
    void run(StagedFile original, Renditions renditions, Directories directories, Forcing forcing) throws IOException {
        try {
            List<Forcing.Task> first = new ArrayList<>();
            first.add(() -> staging.write(standard, renditions.standard().encoded()));
            first.add(() -> staging.write(thumbnail, renditions.thumbnail().encoded()));
            directories.prepare(bucket).forEach(parent -> first.add(() -> Directories.force(parent)));
            forcing.runAll(first);
            Forcing.await(original.forced());
            directories.remember(bucket);

            place(Rendition.STANDARD, standard);
            place(Rendition.THUMBNAIL, thumbnail);
            place(Rendition.ORIGINAL, original.path());
            forcing.runAll(Stream.of(Rendition.values())
                    .<Forcing.Task>map(rendition -> () -> Directories.force(bucket.inner(rendition)))
                    .toList());
        } catch (Throwable e) {
            undo(e);
            directories.forget(bucket);
            throw e;
        } finally {
            Staging.discard(standard);
            Staging.discard(thumbnail);
        }
    }

    private void place(Rendition rendition, Path staged) throws IOException {
        Path place = bucket.file(rendition, name);
        try {
            Files.createLink(place, staged);
            placed.add(place);
        } catch (FileAlreadyExistsException e) {
            throw new ImageStoreException("the name is taken: " + name.fileName(), e);
        }
    }

    /** The original first, so that at no moment an original is without renditions. */
    private void undo(Throwable failure) {
        for (int last = placed.size() - 1; last >= 0; last--) {
            Staging.discardAfter(failure, placed.get(last));
        }
    }
}
