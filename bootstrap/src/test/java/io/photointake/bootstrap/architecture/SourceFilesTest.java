package io.photointake.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
    @TempDir
    Path folder;

    @Test
    void filesAreFreeOfContainersAndGenerators() throws IOException {
        assertEquals(List.of(), SourceFiles.complaints(sources("src/main/java")));
        assertEquals(List.of(), SourceFiles.complaints(sources("src/test/java")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import lombok.Value;",
                "import jakarta.inject.Inject;",
                "import javax.inject.Inject;",
                "import jakarta.enterprise.context.ApplicationScoped;",
                "import com.google.inject.Injector;",
                "import dagger.Component;",
                "import org.springframework.stereotype.Service;",
                "import io.micronaut.context.annotation.Bean;",
                "import static org.mockito.Mockito.mock;",
                "import static org.assertj.core.api.Assertions.assertThat;",
                "import org.easymock.EasyMock;",
                " * @author someone"
            })
    void complainsOfWhatTheHouseDoesWithout(String line) throws IOException {
        write("Guilty.java", "package house;\n\n" + line + "\n");

        assertEquals(
                List.of(folder.resolve("Guilty.java") + ": " + line.strip()), SourceFiles.complaints(List.of(folder)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<Path> sources(String place) {
        List<Path> found = new ArrayList<>();
        for (Path module : Poms.modules()) {
            Path source = module.resolve(place);
            if (Files.isDirectory(source)) {
                found.add(source);
            }
        }
        assertFalse(found.isEmpty(), "there are sources");
        return found;
    }
}
