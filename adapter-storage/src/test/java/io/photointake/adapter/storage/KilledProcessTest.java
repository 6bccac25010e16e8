package io.photointake.adapter.storage;

import static io.photointake.application.port.ImageStoreFixture.FOLDER;
import static io.photointake.application.port.ImageStoreFixture.bytes;
import static io.photointake.application.port.ImageStoreFixture.read;
import static io.photointake.application.port.ImageStoreFixture.renditions;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.Renditions;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    private static final int ENOUGH = 40;

    @TempDir
    private Path root;

    @RepeatedTest(3)
    void losesNothingAcknowledgedAndLeavesNothingASweepDoesNotFind() throws Exception {
        Set<UniqueName> acknowledged = killInTheMiddleOfUploads();
        FilesystemImageStore store = new FilesystemImageStore(new FilesystemSettings(root), Runnable::run);

        assertTrue(acknowledged.size() >= ENOUGH, "only " + acknowledged.size() + " uploads");
        for (UniqueName name : acknowledged) {
            Renditions renditions = renditions(EndlessUploads.seed(name));
            assertHolds(store, name, Rendition.ORIGINAL, original(name));
            assertHolds(store, name, Rendition.STANDARD, renditions.standard().encoded());
            assertHolds(store, name, Rendition.THUMBNAIL, renditions.thumbnail().encoded());
        }
        sweep(store, acknowledged);
        assertEquals(3 * acknowledged.size(), new StoreFiles(root).all().size());
    }

    private Set<UniqueName> killInTheMiddleOfUploads() throws IOException, InterruptedException {
        Process server = new ChildJvm("-Xmx128m").start(EndlessUploads.class, root);
        Set<UniqueName> acknowledged = new HashSet<>();
        try (BufferedReader output = server.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                // The last line may have been cut short by the kill, and then nobody has read the answer.
                UniqueName.parse(line).ifPresent(acknowledged::add);
                if (acknowledged.size() == ENOUGH) {
                    // Not through the process, which would close the output that is still to be read.
                    server.toHandle().destroyForcibly();
                }
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private static byte[] original(UniqueName name) {
        return bytes(EndlessUploads.ORIGINAL_BYTES, EndlessUploads.seed(name));
    }

    private static void assertHolds(FilesystemImageStore store, UniqueName name, Rendition rendition, byte[] expected)
            throws IOException {
        assertArrayEquals(expected, read(store.open(FOLDER, name, rendition).orElseThrow()));
    }

    private static void sweep(FilesystemImageStore store, Set<UniqueName> onRecord) {
        Instant future = Instant.now().plusSeconds(60);
        store.discardStagedBefore(future);
        try (Stream<StoredName> names = store.committedBefore(future)) {
            names.filter(stored -> !onRecord.contains(stored.name()))
                    .forEach(stored -> store.delete(stored.folder(), stored.name()));
        }
    }
}
