package io.photointake.adapter.imaging.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.adapter.imaging.process.BoundedChild;
import io.photointake.adapter.imaging.process.ChildEnd;
import io.photointake.adapter.imaging.process.ChildLimits;
import io.photointake.adapter.imaging.process.Programs;
import io.photointake.adapter.imaging.process.Workspace;
import io.photointake.adapter.imaging.process.Workspaces;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisbehavingToolsTest {
    private static final ChildLimits LIMITS = new ChildLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(10), ByteSize.ofMegabytes(512), ByteSize.ofMegabytes(1));

    @TempDir
    Path parent;

    @BeforeEach
    void needsWhatBoundsChildren() {
        assumeTrue(BoundedChild.isPossible(Programs.on(System.getenv("PATH"))), "not run: this machine has no setsid");
    }

    private ChildEnd run(ChildLimits limits, String script, String... arguments) throws Exception {
        try (Workspaces workspaces = Workspaces.in(parent);
                Workspace workspace = workspaces.open()) {
            return BoundedChild.run(
                    Stream.concat(Stream.of("/bin/sh", "-c", script, "sh"), Stream.of(arguments))
                            .toList(),
                    Map.of(),
                    workspace.folder(),
                    limits);
        } finally {
            try (Stream<Path> left = Files.list(parent)) {
                assertEquals(
                        0,
                        left.filter(path -> path.toString().contains("photointake"))
                                .count());
            }
        }
    }

    private Path file(String name) {
        return parent.resolve(name);
    }

    @Test
    void succeedsWhereAToolDoes() throws Exception {
        assertEquals(ChildEnd.SUCCESS, run(LIMITS, "true"));
        assertEquals(ChildEnd.FAILURE, run(LIMITS, "exit 3"));
    }

    @Test
    void endsAToolThatHangsAndItsChildren() throws Exception {
        ChildLimits brief =
                new ChildLimits(Duration.ofMillis(700), Duration.ofSeconds(5), LIMITS.addressSpace(), LIMITS.file());
        Path pids = file("pids");
        String script = "sleep 300 & echo $! > \"$1\"; (sleep 301 & echo $! >> \"$1\"); wait";
        assertEquals(ChildEnd.OUT_OF_TIME, run(brief, script, pids.toString()));
        assertAllEnded(pids);
    }

    @Test
    void endsWhatAToolLeavesBehind() throws Exception {
        Path pids = file("pids");
        assertEquals(ChildEnd.SUCCESS, run(LIMITS, "(sleep 300 & echo $! > \"$1\")", pids.toString()));
        assertAllEnded(pids);
    }

    @Test
    void endsAToolWhoseCallerIsInterrupted() throws Exception {
        Path pids = file("pids");
        Thread caller = new Thread(() -> assertThrows(
                InterruptedException.class, () -> run(LIMITS, "echo $$ > \"$1\"; sleep 300", pids.toString())));
        caller.start();
        while (!Files.exists(pids) || Files.size(pids) == 0) {
            Thread.sleep(20);
        }
        caller.interrupt();
        caller.join(TimeUnit.SECONDS.toMillis(10));
        assertFalse(caller.isAlive());
        assertAllEnded(pids);
    }

    @Test
    void endsAToolThatCalculatesForEver() throws Exception {
        ChildLimits busy =
                new ChildLimits(Duration.ofSeconds(60), Duration.ofSeconds(1), LIMITS.addressSpace(), LIMITS.file());
        assertEquals(ChildEnd.OUT_OF_PROCESSOR_TIME, run(busy, "while :; do :; done"));
    }

    @Test
    void deniesAToolMoreMemory() throws Exception {
        String eater = "x=0123456789abcdef; while :; do x=$x$x; done";
        assertEquals(ChildEnd.FAILURE, run(LIMITS, eater));
    }

    @Test
    void endsAToolThatWritesForEver() throws Exception {
        Path size = file("size");
        String script = "(cat /dev/zero > out); wc -c < out > \"$1\"; exit 4";
        assertEquals(ChildEnd.FAILURE, run(LIMITS, script, size.toString()));
        assertTrue(Long.parseLong(Files.readString(size).strip()) <= 3 * ByteSize.MEGABYTE);
    }

    @Test
    void blamesNoPictureForAToolKilledFromOutside() throws Exception {
        assertEquals(ChildEnd.KILLED, run(LIMITS, "kill -s KILL $$"));
        assertEquals(ChildEnd.KILLED, run(LIMITS, "kill -s TERM $$"));
    }

    @Test
    void doesNotFillItselfWithWhatAToolPrints() throws Exception {
        assertEquals(ChildEnd.SUCCESS, run(LIMITS, "head -c 50000000 /dev/zero; exit 0"));
    }

    @Test
    void failsWhereAToolAborts() throws Exception {
        assertEquals(ChildEnd.FAILURE, run(LIMITS, "kill -s ABRT $$"));
        assertEquals(ChildEnd.FAILURE, run(LIMITS, "kill -s SEGV $$"));
    }

    @Test
    void blamesNoPictureForAToolThatIsNotThere() throws Exception {
        try (Workspaces workspaces = Workspaces.in(parent);
                Workspace workspace = workspaces.open()) {
            assertThrows(
                    ProcessorBusyException.class,
                    () -> BoundedChild.run(List.of("/no/such/tool"), Map.of(), workspace.folder(), LIMITS));
        }
    }

    @Test
    void givesAToolNeitherFilesNorEnvironment() throws Exception {
        Path seen = file("seen");
        assertEquals(ChildEnd.SUCCESS, run(LIMITS, "ls /proc/self/fd > \"$1\"; env >> \"$1\"", seen.toString()));
        List<String> lines = Files.readAllLines(seen);
        assertEquals(List.of("0", "1", "2", "3"), lines.subList(0, 4));
        for (String line : lines.subList(4, lines.size())) {
            String name = line.replaceFirst("=.*", "");
            assertTrue(
                    List.of("PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR", "LC_ALL", "PWD", "OLDPWD", "SHLVL", "_")
                            .contains(name),
                    line);
        }
    }

    @Test
    void removesWhatADeadServerLeft() throws IOException {
        Path left = Files.createDirectories(parent.resolve("photointake-heif-dead/w1"));
        Files.writeString(left.resolve("photo"), "private");
        Files.createFile(left.resolveSibling("lock"));
        Files.setLastModifiedTime(left.getParent(), FileTime.from(Instant.now().minusSeconds(60)));
        try (Workspaces living = Workspaces.in(parent);
                Workspace workspace = living.open()) {
            assertFalse(Files.exists(left.getParent()));
            Workspaces.in(parent).close();
            assertTrue(Files.isDirectory(workspace.folder()));
        }
    }

    @Test
    void goesOnWhereTemporaryFilesWereTidiedAway() throws IOException {
        try (Workspaces living = Workspaces.in(parent)) {
            try (Workspace first = living.open()) {
                Path folder = first.folder().resolveSibling("");
                Files.delete(first.folder());
                Files.delete(first.folder().resolveSibling("lock"));
                Files.delete(folder);
            }
            try (Workspace second = living.open()) {
                assertTrue(Files.isDirectory(second.folder()));
            }
        }
    }

    private static void assertAllEnded(Path pids) throws Exception {
        for (String pid : Files.readAllLines(pids)) {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid));
            for (int i = 0; i < 100 && process.filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid); i++) {
                Thread.sleep(50);
            }
            assertTrue(process.filter(ProcessHandle::isAlive).isEmpty() || isZombie(pid), pid);
        }
    }

    /** Ended, though the machine's first process, a test container's, has not noticed. */
    private static boolean isZombie(String pid) throws IOException {
        Path status = Path.of("/proc", pid, "stat");
        return Files.exists(status) && Files.readString(status).contains(") Z ");
    }
}
