package io.photointake.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which dies with the test if it has not ended before. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready on http://\\S+:(\\d+)[\\s\"]");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final long LONGEST_END_SECONDS = 40;

    private final Process process;
    private final Path out;
    private final Path err;

    ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    ServerProcess awaitReady() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!READY.matcher(err()).find()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the server did not start: " + err() + out());
            }
            pause();
        }
        return this;
    }

    public int port() {
        Matcher ready = READY.matcher(err());
        if (!ready.find()) {
            throw new IllegalStateException("the server is not ready: " + err());
        }
        return Integer.parseInt(ready.group(1));
    }

    /** What it has written to its standard output so far. */
    public String out() {
        return text(out);
    }

    /** What it has written to its standard error so far. */
    public String err() {
        return text(err);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends it a signal, such as {@code HUP}. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Tells it to stop, as {@code kill} does, and does not wait. */
    public void askToStop() {
        process.destroy();
    }

    /** Tells it to stop, and waits until it has; gives its exit code. */
    public int stop() {
        askToStop();
        return awaitEnd(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }

    int awaitEnd(long time, TimeUnit unit) {
        try {
            if (!process.waitFor(time, unit)) {
                throw new IllegalStateException("the process did not end: " + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The most physical memory it ever held, in megabytes; needs Linux. */
    public long peakMegabytes() {
        Matcher peak = PEAK.matcher(text(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!peak.find()) {
            throw new IllegalStateException("no peak of memory is known");
        }
        return Long.parseLong(peak.group(1)) / 1024;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), Charset.defaultCharset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
