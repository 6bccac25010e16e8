package io.photointake.bootstrap.journey;

import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server as Java runs it by itself, with as much heap as it likes. */
@EnabledOnOs(OS.LINUX)
final class LargePhotosTest {
    @Test
    void takes64AtOnceWithinAGigabyte(@TempDir Path folder) {
        Site site = Site.onSqlite(folder);

        LargePhotos.assertTaken(site, site.server().withoutJavaOptions());
    }
}
