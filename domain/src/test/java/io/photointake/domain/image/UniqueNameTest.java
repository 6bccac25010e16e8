package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueNameTest {
    private static final String GUID = "0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b";

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void readsWhatItWrites(ImageFormat format) {
        UniqueName name = new UniqueName(UUID.fromString(GUID), format);

        assertEquals(GUID + format.extension(), name.fileName());
        assertEquals(Optional.of(name), UniqueName.parse(name.fileName()));
    }

    @Test
    void readsAnyCaseAndWritesLowerCase() {
        UniqueName name =
                UniqueName.parse((GUID + ".jpg").toUpperCase(Locale.ROOT)).orElseThrow();

        assertEquals(GUID + ".jpg", name.fileName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".jpg",
                GUID,
                GUID + ".",
                GUID + "jpg",
                GUID + ".jpeg",
                GUID + ".tiff",
                GUID + ".exe",
                GUID + ".jpg ",
                GUID + ".jpg/..",
                " " + GUID + ".jpg",
                "0b9c1c067d3c4c398d9a3f9f8e0c1a2b.jpg",
                "b9c1c06-07d3c-4c39-8d9a-3f9f8e0c1a2b.jpg",
                "0b9c1c06-7d3c-4c39-8d9a-+f9f8e0c1a2b.jpg",
                "0b9c1c0g-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg",
                "\uff10b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg",
                "../../../../../../../../../etc/passwd.jpg",
                "{0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b}.jpg"
            })
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), UniqueName.parse(text));
    }
}
