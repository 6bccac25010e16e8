package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class PrintOnSqliteTest extends PrintJourney {
    PrintOnSqliteTest(@TempDir Path folder) {
        super(Site.onSqlite(folder));
    }
}
