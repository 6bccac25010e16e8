package io.photointake.application.port;

import static io.photointake.application.port.ImageStoreFixture.stage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class InMemoryImageStoreTest implements ImageStoreContract {
    private final InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());

    @Override
    public ImageStore store() {
        return store;
    }

    @Override
    public ImageStore unrelatedStore() {
        return new InMemoryImageStore(Clock.systemUTC());
    }

    @Override
    public void abandon(byte[] content) throws IOException {
        StagedContent abandoned = stage(store, content);
        store.forgetUploads();
        assertEquals(content.length, abandoned.size().bytes());
    }

    @Override
    public long staged() {
        return store.stagedCount();
    }

    @Test
    void failsWhenToldTo() throws IOException {
        StagedContent staged = stage(store, new byte[1]);
        store.failWrites(true);

        assertFalse(store.isReady());
        assertThrows(ImageStoreException.class, () -> stage(store, new byte[1]));
        assertThrows(
                ImageStoreException.class,
                () -> store.commit(
                        ImageStoreFixture.FOLDER,
                        ImageStoreFixture.newName(),
                        staged,
                        ImageStoreFixture.renditions(1)));
        assertEquals(1, store.stagedCount());
        assertEquals(0, store.committedCount());
        staged.close();
        assertEquals(0, store.stagedCount());
    }
}
