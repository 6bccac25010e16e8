package io.photointake.application.port;

import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A received file in memory. */
final class InMemoryStagedContent implements StagedContent {
    private final InMemoryContent content;
    private final Instant stagedAt;
    private final Predicate<InMemoryStagedContent> remover;
    private final AtomicBoolean usedUp = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean abandoned = new AtomicBoolean();

    InMemoryStagedContent(byte[] bytes, Instant stagedAt, Predicate<InMemoryStagedContent> remover) {
        this.content = new InMemoryContent(bytes);
        this.stagedAt = stagedAt;
        this.remover = remover;
    }

    Instant stagedAt() {
        return stagedAt;
    }

    /** The bytes, which outlive the staged file. */
    ContentSource lasting() {
        return content;
    }

    /** The process is no more whose this is. */
    void abandon() {
        abandoned.set(true);
    }

    boolean isAbandoned() {
        return abandoned.get();
    }

    /** It has been committed. */
    void useUp() {
        usedUp.set(true);
    }

    boolean isUsedUp() {
        return usedUp.get();
    }

    /** Whether this was what threw it away. */
    boolean discard() {
        usedUp.set(true);
        return closed.compareAndSet(false, true) && remover.test(this);
    }

    @Override
    public ByteSize size() {
        return content.size();
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        if (usedUp.get()) {
            throw new IOException("the staged content is used up");
        }
        return content.open();
    }

    @Override
    public void close() {
        discard();
    }
}
