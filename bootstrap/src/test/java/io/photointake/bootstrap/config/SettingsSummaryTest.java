package io.photointake.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSummaryTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:/data/photointake.db, jdbc:sqlite:/data/photointake.db",
        "jdbc:h2:file:/d/rows;USER=sa;PASSWORD=hush;TRACE_LEVEL_FILE=0, jdbc:h2:file:/d/rows;USER=***;PASSWORD=***;TRACE_LEVEL_FILE=0",
        "jdbc:postgresql://db/photos?user=shop&password=hush&ssl=true, jdbc:postgresql://db/photos?user=***&password=***&ssl=true",
        "https://joe:hush@photos.example/a, https://***@photos.example/a",
        "127.0.0.1:9090, 127.0.0.1:9090"
    })
    void leavesOutWhatIsSecret(String setting, String shown) {
        assertEquals(shown, SettingsSummary.withoutSecrets(setting));
    }
}
