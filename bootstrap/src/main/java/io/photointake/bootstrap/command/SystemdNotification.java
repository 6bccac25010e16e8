package io.photointake.bootstrap.command;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd how far the server is, where a unit of {@code Type=notify} has started it ({@code NOTIFY_SOCKET} is set
 * then). By systemd's own program, because Java has no datagram sockets of that kind; so the unit needs
 * {@code NotifyAccess=all}.
 */
final class SystemdNotification {
    private static final Logger LOG = LoggerFactory.getLogger(SystemdNotification.class);
    private static final String PROGRAM = "systemd-notify";
    private static final long TIMEOUT_SECONDS = 10;

    private SystemdNotification() {}

    static void ready(String status) {
        send("--ready", "--status=" + status);
    }

    static void stopping() {
        send("STOPPING=1");
    }

    private static void send(String... arguments) {
        if (System.getenv("NOTIFY_SOCKET") == null) {
            return;
        }
        String[] command = new String[arguments.length + 1];
        command[0] = PROGRAM;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            run(command);
        } catch (IOException e) {
            LOG.warn("systemd cannot be told of the server's state", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            LOG.warn("{} did not end within {} seconds", PROGRAM, TIMEOUT_SECONDS);
        } else if (process.exitValue() != 0) {
            LOG.warn("{} ended with {}", PROGRAM, process.exitValue());
        }
    }
}
