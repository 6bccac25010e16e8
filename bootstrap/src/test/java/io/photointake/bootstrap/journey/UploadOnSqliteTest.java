package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class UploadOnSqliteTest extends UploadJourney {
    UploadOnSqliteTest(@TempDir Path folder) {
        super(Site.onSqlite(folder));
    }
}
