package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {
    @TempDir
    private Path folder;

    @Test
    void writesAtOnceAndLetsOtherProcessesIn() {
        String url = TestDatabase.in(folder, Dialect.H2).url();
        assertEquals(
                url + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000",
                H2File.dataSource(DatabaseSettings.of(url)).getURL());
    }

    @Test
    void keepsWhatTheUrlSetsInAnyCase() {
        String url = TestDatabase.in(folder, Dialect.H2).url() + ";auto_server=false;Lock_Timeout=1";
        assertEquals(
                url + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                H2File.dataSource(DatabaseSettings.of(url)).getURL());
    }

    @Test
    void doesNotTakePartOfThePathForASetting() {
        String url =
                TestDatabase.in(folder.resolve("WRITE_DELAY=1"), Dialect.H2).url();
        assertEquals(
                url + ";WRITE_DELAY=0;AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000",
                H2File.dataSource(DatabaseSettings.of(url)).getURL());
    }
}
