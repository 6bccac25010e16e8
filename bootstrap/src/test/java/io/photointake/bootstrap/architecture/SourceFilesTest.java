package io.photointake.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void filesAreShortAndFreeOfContainersAndGenerators() throws IOException {
        assertEquals(List.of(), SourceFiles.complaints(sources("src/main/java"), 300));
    }

    @Test
    void testsAreAsFreeAndAtMostAThirdLonger() throws IOException {
        assertEquals(List.of(), SourceFiles.complaints(sources("src/test/java"), 400));
    }

    @Test
    void halfOfTheFilesHaveAtMost60LinesAndNineInTenAtMost150() throws IOException {
        List<Path> production = sources("src/main/java");

        assertTrue(SourceFiles.quantile(production, 0.5) <= 60);
        assertTrue(SourceFiles.quantile(production, 0.9) <= 150);
    }

    @Test
    void complainsOfAFileOf301LinesAndOfNoneOf300() throws IOException {
        write("Long.java", "//\n".repeat(301));
        write("Shorter.java", "//\n".repeat(300));

        List<String> complaints = SourceFiles.complaints(List.of(folder), 300);

        assertEquals(List.of(folder.resolve("Long.java") + " has 301 lines"), complaints);
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
                List.of(folder.resolve("Guilty.java") + ": " + line.strip()),
                SourceFiles.complaints(List.of(folder), 300));
    }

    @Test
    void measuresWhatAPartOfTheFilesDoesNotExceed() throws IOException {
        for (int lines = 1; lines <= 10; lines++) {
            write("File" + lines + ".java", "//\n".repeat(lines));
        }

        assertEquals(5, SourceFiles.quantile(List.of(folder), 0.5));
        assertEquals(9, SourceFiles.quantile(List.of(folder), 0.9));
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
