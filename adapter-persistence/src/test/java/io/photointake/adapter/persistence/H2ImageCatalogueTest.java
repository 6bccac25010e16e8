package io.photointake.adapter.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ImageCatalogueTest extends DatabaseImageCatalogueTest {
    H2ImageCatalogueTest(@TempDir Path folder) {
        super(folder, Dialect.H2);
    }
}
