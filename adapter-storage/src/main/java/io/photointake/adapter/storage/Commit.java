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
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One photo's way from the staging area to its place. The three files lie forced in the staging area before the first
 * gets its name, so what is under a name is whole at any moment. A name is given with a hard link because that fails if
 * the name is taken, also by somebody else at the same moment or in another process; a rename would replace what was
 * there. The original gets its name last: where there is an original there are renditions.
 */
final class Commit {
    private static final List<Rendition> ORDER = List.of(Rendition.STANDARD, Rendition.THUMBNAIL, Rendition.ORIGINAL);

    private final Bucket bucket;
    private final UniqueName name;
    private final Map<Rendition, Path> staged = new EnumMap<>(Rendition.class);
    private final List<Path> placed = new ArrayList<>();

    Commit(Bucket bucket, UniqueName name) {
        this.bucket = bucket;
        this.name = name;
    }

    /**
     * @throws ImageStoreException if the name is taken; nothing was placed
     * @throws IOException if the store fails; nothing was placed
     */
    void run(StagedFile original, Renditions renditions, Staging staging, Directories directories) throws IOException {
        try {
            stage(original, renditions, staging);
            Collection<Path> toForce = directories.prepare(bucket);
            for (Rendition rendition : ORDER) {
                place(rendition);
            }
            Directories.force(toForce);
            directories.remember(bucket);
        } catch (Throwable e) {
            directories.forget(bucket);
            placed.forEach(file -> Staging.discardAfter(e, file));
            throw e;
        } finally {
            staged.values().stream()
                    .filter(file -> !file.equals(original.path()))
                    .forEach(Staging::discard);
        }
    }

    private void stage(StagedFile original, Renditions renditions, Staging staging) throws IOException {
        staged.put(Rendition.ORIGINAL, original.path());
        staged.put(Rendition.STANDARD, staging.newName());
        staged.put(Rendition.THUMBNAIL, staging.newName());
        CompletableFuture<Void> standard = staging.startWrite(
                staged.get(Rendition.STANDARD), renditions.standard().encoded());
        try {
            staging.write(
                    staged.get(Rendition.THUMBNAIL), renditions.thumbnail().encoded());
        } finally {
            // Also when the other failed: a file must not appear after the cleaning up.
            standard.handle((done, failure) -> failure).join();
        }
        Forcing.await(standard);
        Forcing.await(original.forced());
    }

    private void place(Rendition rendition) throws IOException {
        Path place = bucket.file(rendition, name);
        try {
            Files.createLink(place, staged.get(rendition));
            placed.add(place);
        } catch (FileAlreadyExistsException e) {
            throw new ImageStoreException("the name is taken: " + name.fileName(), e);
        }
    }
}
