package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class BackupOnSqliteTest extends BackupJourney {
    BackupOnSqliteTest(@TempDir Path folder) {
        super(Site.onSqlite(folder));
    }
}
