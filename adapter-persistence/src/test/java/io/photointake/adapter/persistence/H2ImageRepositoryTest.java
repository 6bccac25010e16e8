package io.photointake.adapter.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ImageRepositoryTest extends DatabaseImageRepositoryTest {
    H2ImageRepositoryTest(@TempDir Path folder) {
        super(TestDatabase.in(folder, Dialect.H2));
    }
}
