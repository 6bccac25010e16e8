package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.Site;
import io.photointake.bootstrap.wiring.Service;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built launcher beside the built jar. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
    private static final Path BUILT = Path.of("target");
    private static final String LAUNCHER = "photointake";
    private static final String JAR = "photointake.jar";
    private static final int LONGEST_PREPARATION_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void startsFromTheArchiveThatTheBuildMade() throws IOException {
        assertTrue(startsFromArchive(BUILT));
    }

    @Test
    void makesAnArchiveAtItsFirstStartForTheNext() throws IOException, InterruptedException {
        Path place = install(folder.resolve("first"));

        assertFalse(startsFromArchive(place), "there was an archive before there could be one");
        awaitArchive(place);

        assertTrue(startsFromArchive(place));
        assertEquals(1, archives(place).size());
    }

    @Test
    void readsNoArchiveThatIsCorrupt() throws IOException {
        Path place = install(folder.resolve("corrupt"));
        prepare(place);
        Path archive = archives(place).get(0);
        byte[] noise = new byte[1 << 16];
        new Random(1).nextBytes(noise);
        assertTrue(archive.toFile().setWritable(true));
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), channel.size() / 3);
        }

        assertFalse(startsFromArchive(place));

        Files.write(archive, new byte[0]);
        assertFalse(startsFromArchive(place));
    }

    @Test
    void replacesTheArchiveOfAnotherJar() throws IOException, InterruptedException {
        Path place = install(folder.resolve("stale"));
        prepare(place);
        Path jar = place.resolve(JAR);

        Files.copy(jar, folder.resolve("newer"));
        Files.move(folder.resolve("newer"), jar, StandardCopyOption.REPLACE_EXISTING);

        assertFalse(startsFromArchive(place));
        awaitArchive(place);

        assertTrue(startsFromArchive(place));
    }

    @Test
    void startsInAFolderWithSpacesAndThroughALink() throws IOException {
        Path place = install(folder.resolve("a folder of 3 words"));
        prepare(place);
        Path link = Files.createSymbolicLink(
                folder.resolve("by name"), place.resolve(LAUNCHER).toAbsolutePath());

        try (ServerProcess server = launch(link).start()) {
            assertEquals(0, server.stop(), server.err());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takes64LargePhotosAtOnceWithinAGigabyte() {
        Site site = Site.onSqlite(folder);

        LargePhotos.assertTaken(site, site.server().by(BUILT.resolve(LAUNCHER)).withoutJavaOptions());
    }

    /** Whether a server starts with classes from an archive; it must start and stop as told in any case. */
    private boolean startsFromArchive(Path place) throws IOException {
        Path classes = Files.createTempFile(folder, "classes", ".txt");
        try (ServerProcess server = launch(place.resolve(LAUNCHER))
                .java("-Xlog:class+load:file=" + classes + ":none")
                .start()) {
            assertEquals(0, server.stop(), server.err());
            assertFalse(server.out().contains("shared") || server.err().contains("[error]"), server.err());
        }
        Optional<String> loaded;
        try (Stream<String> lines = Files.lines(classes)) {
            loaded = lines.filter(line -> line.startsWith(Service.class.getName() + " "))
                    .findFirst();
        }
        return loaded.orElseThrow().contains("shared objects file");
    }

    private Launch launch(Path launcher) {
        return Launch.in(folder)
                .by(launcher)
                .arguments("serve", "--host", "127.0.0.1", "--port", "0", "--data", "data");
    }

    private void prepare(Path place) throws IOException {
        assertEquals(
                0,
                Launch.in(folder)
                        .by(place.resolve(LAUNCHER))
                        .arguments("--prepare")
                        .run()
                        .exitCode());
        assertEquals(1, archives(place).size());
    }

    private static Path install(Path place) throws IOException {
        Files.createDirectories(place);
        Files.copy(BUILT.resolve(JAR), place.resolve(JAR));
        Files.copy(BUILT.resolve(LAUNCHER), place.resolve(LAUNCHER), StandardCopyOption.COPY_ATTRIBUTES);
        return place;
    }

    /** Waits for one that is newer than the jar, and for whoever makes it to have tidied up. */
    private static void awaitArchive(Path place) throws IOException, InterruptedException {
        for (int second = 0; !isPrepared(place); second++) {
            assertTrue(second < LONGEST_PREPARATION_SECONDS, "no archive was made");
            Thread.sleep(1000);
        }
    }

    private static boolean isPrepared(Path place) throws IOException {
        FileTime jar = Files.getLastModifiedTime(place.resolve(JAR));
        List<Path> found = archives(place);
        try (Stream<Path> files = Files.list(place)) {
            return found.size() == 1
                    && Files.getLastModifiedTime(found.get(0)).compareTo(jar) > 0
                    && files.noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    private static List<Path> archives(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
