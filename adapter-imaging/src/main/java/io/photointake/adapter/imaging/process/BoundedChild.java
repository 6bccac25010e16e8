package io.photointake.adapter.imaging.process;

import io.photointake.application.port.ProcessorBusyException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a program as a child with limits that the kernel enforces, in a session of its own with low priority. The child
 * inherits no file, no standard stream and next to nothing of the environment; when it ends or its time is over, every
 * process of its group is killed.
 *
 * <p>The shell that sets the limits leads the group and outlives the program, so that the last thing it does can be to
 * kill the group from within: its number cannot have become another's by then.
 */
public final class BoundedChild {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedChild.class);

    private static final String SCRIPT = """
        ulimit -c 0 && ulimit -n 64 && ulimit -v "$2" && ulimit -f "$3" || exit 1
        ulimit -t $(($1 + 1)) && ulimit -S -t "$1" || exit 1
        shift 3
        umask 077
        nice -n 5 "$@" &
        wait $!
        echo $? > %s
        kill -s KILL 0
        """;

    private static final String STATUS = "status";
    private static final String COMPLAINTS = "stderr";
    private static final List<String> INHERITED = List.of("PATH", "LD_LIBRARY_PATH");
    private static final int COMPLAINT_BYTES = 2000;
    private static final long PATIENCE_AFTER_KILL_SECONDS = 2;
    private static final int CANNOT_RUN = 126;
    private static final int NOT_FOUND = 127;
    private static final int BY_SIGNAL = 128;
    private static final int SIGXCPU = 24;
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;

    private BoundedChild() {}

    /** Whether this machine has what is needed to bound a child. */
    public static boolean isPossible(Programs programs) {
        return programs.find("setsid").isPresent() && programs.find("nice").isPresent();
    }

    /**
     * Runs a command to its end.
     *
     * @param folder the child's working folder, also its home and its place for temporary files
     * @throws ProcessorBusyException if the command cannot be started
     * @throws InterruptedException if the caller is interrupted, after the child was killed
     */
    public static ChildEnd run(List<String> command, Map<String, String> environment, Path folder, ChildLimits limits)
            throws InterruptedException {
        Process child = start(command, environment, folder, limits);
        try {
            if (!child.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} took longer than {}", command, limits.time());
                return ChildEnd.OUT_OF_TIME;
            }
            return endOf(command, folder);
        } finally {
            kill(child);
        }
    }

    private static Process start(
            List<String> command, Map<String, String> environment, Path folder, ChildLimits limits) {
        List<String> bounded = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", SCRIPT.formatted(STATUS), "sh"));
        bounded.addAll(List.of(limits.inShellUnits()));
        bounded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(bounded)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(folder.resolve(COMPLAINTS).toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), "LC_ALL", "C"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ProcessorBusyException("cannot start " + command.get(0), e);
        }
    }

    private static ChildEnd endOf(List<String> command, Path folder) {
        int status = statusIn(folder);
        if (status == 0) {
            return ChildEnd.SUCCESS;
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} ended with {}: {}", command, status, complaintsIn(folder));
        }
        if (status == CANNOT_RUN || status == NOT_FOUND) {
            throw new ProcessorBusyException("cannot start " + command.get(0));
        }
        return switch (status) {
            case BY_SIGNAL + SIGXCPU -> ChildEnd.OUT_OF_PROCESSOR_TIME;
            case BY_SIGNAL + SIGKILL, BY_SIGNAL + SIGTERM -> ChildEnd.KILLED;
            default -> ChildEnd.FAILURE;
        };
    }

    /** What the program ended with; where that was not recorded, the limits could not be set and it never ran. */
    private static int statusIn(Path folder) {
        try {
            return Integer.parseInt(Files.readString(folder.resolve(STATUS), StandardCharsets.US_ASCII)
                    .strip());
        } catch (IOException | NumberFormatException e) {
            return CANNOT_RUN;
        }
    }

    private static String complaintsIn(Path folder) {
        try (InputStream complaints = Files.newInputStream(folder.resolve(COMPLAINTS))) {
            return new String(complaints.readNBytes(COMPLAINT_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Kills the program first, so that the shell reaps it and then ends its group and itself: where the server is the
     * machine's first process, as in containers, nobody else would reap it.
     */
    private static void kill(Process child) throws InterruptedException {
        if (!child.isAlive()) {
            return;
        }
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        if (!child.waitFor(PATIENCE_AFTER_KILL_SECONDS, TimeUnit.SECONDS)) {
            killGroup(child);
            child.waitFor(PATIENCE_AFTER_KILL_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** A shell that still lives leads its group, so the group's number is still its own. */
    private static void killGroup(Process child) throws InterruptedException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- -" + child.pid())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE_AFTER_KILL_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.warn("Cannot run a shell to kill a decoder's group: {}", e.toString());
        } finally {
            child.destroyForcibly();
        }
    }
}
