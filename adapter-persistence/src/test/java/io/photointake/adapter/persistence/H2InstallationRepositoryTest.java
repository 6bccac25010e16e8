package io.photointake.adapter.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2InstallationRepositoryTest extends DatabaseInstallationRepositoryTest {
    H2InstallationRepositoryTest(@TempDir Path folder) {
        super(TestDatabase.in(folder, Dialect.H2));
    }
}
