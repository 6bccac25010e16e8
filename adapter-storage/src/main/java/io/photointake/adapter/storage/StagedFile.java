package io.photointake.adapter.storage;

import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** A received file in the staging area. */
final class StagedFile implements StagedContent {
    private enum State {
        STAGED,
        COMMITTING,
        COMMITTED,
        GONE
    }

    private final Staging home;
    private final Path path;
    private final ByteSize size;
    private final CompletableFuture<Void> forced;
    private final AtomicReference<State> state = new AtomicReference<>(State.STAGED);

    /** @param forced done when the file's bytes are on the disk */
    StagedFile(Staging home, Path path, ByteSize size, CompletableFuture<Void> forced) {
        this.home = home;
        this.path = path;
        this.size = size;
        this.forced = forced;
    }

    Staging home() {
        return home;
    }

    Path path() {
        return path;
    }

    CompletableFuture<Void> forced() {
        return forced;
    }

    @Override
    public ByteSize size() {
        return size;
    }

    @Override
    public FileChannel open() throws IOException {
        if (state.get() == State.GONE || state.get() == State.COMMITTED) {
            throw new NoSuchFileException(path.toString(), null, "the staged content is used up");
        }
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    /** @throws IllegalArgumentException if the content is used up, or just being committed */
    void beginCommit() {
        if (!state.compareAndSet(State.STAGED, State.COMMITTING)) {
            throw new IllegalArgumentException("the staged content is used up");
        }
    }

    /** The commit failed; the content is the caller's again. */
    void giveBack() {
        state.set(State.STAGED);
    }

    /** The commit succeeded. The file keeps this name too, by which a sweep knows that its upload is still under way. */
    void useUp() {
        state.set(State.COMMITTED);
    }

    @Override
    public void close() {
        if (state.compareAndSet(State.STAGED, State.GONE) || state.compareAndSet(State.COMMITTED, State.GONE)) {
            Staging.discard(path);
        }
    }
}
