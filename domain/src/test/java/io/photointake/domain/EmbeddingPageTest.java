package io.photointake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.policy.UploadPolicy;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about embedding tells the truth: its code compiles and prints what the page says. */
class EmbeddingPageTest {
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public (?:final )?class (\\w+)");
    private static final Pattern PARENT_VERSION =
            Pattern.compile("<parent>.*?<version>(.*?)</version>.*?</parent>", Pattern.DOTALL);
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);

    private final Path module = Path.of(System.getProperty("basedir", "."));

    @TempDir
    private Path directory;

    @Test
    void itsCodeCompilesAndPrintsWhatThePageSays() throws Exception {
        String code = onlyBlock("java");
        Matcher declaration = PUBLIC_CLASS.matcher(code);
        assertTrue(declaration.find(), "the code declares a public class");
        String name = declaration.group(1);

        assertEquals("", compile(Files.writeString(directory.resolve(name + ".java"), code)));
        assertEquals(onlyBlock("text"), run(name));
    }

    @Test
    void itsDependencyIsThisModule() throws IOException {
        String pom = Files.readString(module.resolve("pom.xml"));

        assertEquals("""
                <dependency>
                  <groupId>io.photointake</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </dependency>
                """.formatted(firstGroup(ARTIFACT, pom), firstGroup(PARENT_VERSION, pom)), onlyBlock("xml"));
    }

    /** What the compiler has to say, which should be nothing. */
    private String compile(Path source) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests run on a JDK");
        StringWriter findings = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-cp", domain().toString(), "-d", directory.toString());
            boolean compiled = compiler.getTask(findings, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            return compiled ? findings.toString() : "does not compile: " + findings;
        }
    }

    /** What the class prints in a JVM that has the domain and nothing else. */
    private String run(String name) throws IOException, InterruptedException, URISyntaxException {
        String classPath = directory + System.getProperty("path.separator") + domain();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, name)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.replace(System.lineSeparator(), "\n");
    }

    private String onlyBlock(String language) throws IOException {
        String page = Files.readString(module.resolve("../docs/embedding.md"));
        Matcher blocks = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page);
        assertTrue(blocks.find(), "the page has a block of " + language);
        String block = blocks.group(1);
        assertFalse(blocks.find(), "the page has one block of " + language);
        return block;
    }

    private static String firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }

    private static Path domain() throws URISyntaxException {
        return Path.of(UploadPolicy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
