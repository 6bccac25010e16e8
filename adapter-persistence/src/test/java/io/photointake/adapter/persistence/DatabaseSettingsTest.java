package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "photos.db",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::resource:photos.db",
                "jdbc:sqlite:file:photos.db?mode=memory",
                "jdbc:sqlite:/data/photos.db?synchronous=OFF",
                "jdbc:h2:mem:photos",
                "jdbc:h2:tcp://localhost/photos",
                "jdbc:h2:file:",
                "jdbc:h2:file:;WRITE_DELAY=0",
                "jdbc:mysql://localhost/photos"
            })
    void refusesWhatIsNoFileOfAKnownDatabase(String url) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> DatabaseSettings.of(url));
        assertTrue(
                String.valueOf(refusal.getMessage()).contains("use jdbc:sqlite:/path/file.db"), "it says what to use");
    }

    @Test
    void knowsTheDatabaseByItsUrl() {
        assertEquals(
                Dialect.SQLITE,
                DatabaseSettings.of("jdbc:sqlite:/data/photos.db").dialect());
        assertEquals(
                Dialect.H2,
                DatabaseSettings.of("jdbc:h2:file:/data/photos;CIPHER=AES").dialect());
    }

    @Test
    void refusesNoReadersAndNoPatience() {
        String url = "jdbc:sqlite:/data/photos.db";
        assertThrows(
                IllegalArgumentException.class,
                () -> new DatabaseSettings(url, 0, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DatabaseSettings(url, 1, 0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        DatabaseSettings settings = DatabaseSettings.of(url);
        assertThrows(IllegalArgumentException.class, () -> settings.withTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> settings.withSearchTimeout(Duration.ZERO));
    }
}
