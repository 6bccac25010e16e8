package io.photointake.adapter.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
    private static final long LENGTH = 300L << 20;

    @TempDir
    private Path root;

    @Test
    void stagesManyTimesItsHeap() throws Exception {
        Process upload = new ChildJvm("-Xmx32m", "-XX:MaxDirectMemorySize=8m").start(LargeUpload.class, root, LENGTH);

        String printed = new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, upload.waitFor());
        assertEquals(Long.toString(LENGTH), printed.strip());
        assertEquals(Set.of(), new StoreFiles(root).all());
    }
}
