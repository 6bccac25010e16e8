package io.photointake.adapter.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteImageCatalogueTest extends DatabaseImageCatalogueTest {
    SqliteImageCatalogueTest(@TempDir Path folder) {
        super(folder, Dialect.SQLITE);
    }
}
