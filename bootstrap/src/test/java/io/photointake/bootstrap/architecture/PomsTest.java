package io.photointake.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class PomsTest {
    private static final String OURS = "io.photointake:";

    @TempDir
    Path folder;

    @Test
    void theParentNamesTheModulesWeLookAt() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"));
        List<String> modules = parent.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .toList();

        assertEquals(
                Set.copyOf(modules),
                Poms.modules().stream()
                        .map(module -> module.getFileName().toString())
                        .collect(Collectors.toSet()));
    }

    @Test
    void domainNeedsNothing() throws IOException {
        assertEquals(Set.of(), Poms.needed(pomOf("domain")));
    }

    @Test
    void whatAllModulesInheritIsNeededByNone() throws IOException {
        assertEquals(Set.of(), Poms.needed(Poms.read(Path.of("..", "pom.xml"))));
    }

    @Test
    void applicationNeedsNothingButTheDomain() throws IOException {
        assertEquals(Set.of(OURS + "photointake-domain"), Poms.needed(pomOf("application")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"adapter-http", "adapter-persistence", "adapter-storage", "adapter-imaging", "adapter-metrics"})
    void anAdapterNeedsOfOursOnlyTheApplication(String adapter) throws IOException {
        assertEquals(Set.of(OURS + "photointake-application"), ours(Poms.needed(pomOf(adapter))));
    }

    @Test
    void bootstrapNeedsOfOursOnlyTheAdapters() throws IOException {
        assertEquals(
                Set.of(
                        OURS + "photointake-adapter-http",
                        OURS + "photointake-adapter-imaging",
                        OURS + "photointake-adapter-metrics",
                        OURS + "photointake-adapter-persistence",
                        OURS + "photointake-adapter-storage"),
                ours(Poms.needed(pomOf("bootstrap"))));
    }

    @Test
    void noModuleSetsAVersion() throws IOException {
        for (Path module : Poms.modules()) {
            assertEquals(List.of(), Poms.versions(Poms.read(module.resolve("pom.xml"))), module.toString());
        }
    }

    @Test
    void seesWhatAModuleNeedsAndWhichVersionItSets() throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), """
            <project>
              <parent><version>1</version></parent>
              <dependencies>
                <dependency><groupId>io.photointake</groupId><artifactId>up</artifactId></dependency>
                <dependency><groupId>g</groupId><artifactId>run</artifactId><scope>runtime</scope></dependency>
                <dependency><groupId>g</groupId><artifactId>t</artifactId><scope>test</scope></dependency>
                <dependency><groupId>g</groupId><artifactId>p</artifactId><version>7</version>
                  <scope>provided</scope></dependency>
              </dependencies>
            </project>
            """);

        assertEquals(Set.of("io.photointake:up", "g:run"), Poms.needed(Poms.read(pom)));
        assertEquals(Set.of("io.photointake:up"), ours(Poms.needed(Poms.read(pom))));
        assertEquals(List.of("7"), Poms.versions(Poms.read(pom)));
    }

    private static Element pomOf(String module) throws IOException {
        return Poms.read(Path.of("..", module, "pom.xml"));
    }

    private static Set<String> ours(Set<String> needed) {
        return needed.stream().filter(each -> each.startsWith(OURS)).collect(Collectors.toSet());
    }
}
