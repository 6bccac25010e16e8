package io.photointake.adapter.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteInstallationRepositoryTest extends DatabaseInstallationRepositoryTest {
    SqliteInstallationRepositoryTest(@TempDir Path folder) {
        super(TestDatabase.in(folder, Dialect.SQLITE));
    }
}
