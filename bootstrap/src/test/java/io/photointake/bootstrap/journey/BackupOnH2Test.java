package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class BackupOnH2Test extends BackupJourney {
    BackupOnH2Test(@TempDir Path folder) {
        super(Site.onH2(folder));
    }
}
