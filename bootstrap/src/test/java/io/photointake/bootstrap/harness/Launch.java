package io.photointake.bootstrap.harness;

import io.photointake.bootstrap.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program about to run in a Java of its own, with nothing of this process's environment that concerns it. */
public final class Launch {
    private static final long LONGEST_RUN_SECONDS = 300;

    private final Path folder;
    private final List<String> javaOptions = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private Optional<Path> launcher = Optional.empty();

    private Launch(Path folder) {
        this.folder = folder;
    }

    /** @param folder an existing one, in which the process runs and its output is kept */
    public static Launch in(Path folder) {
        return new Launch(folder);
    }

    public Launch java(String... options) {
        javaOptions.addAll(List.of(options));
        return this;
    }

    /** Without the options that make short runs shorter, as a user starts it. */
    public Launch withoutJavaOptions() {
        javaOptions.clear();
        return this;
    }

    /** By this script, which chooses the options of its Java but for those that are given here. */
    public Launch by(Path script) {
        launcher = Optional.of(script.toAbsolutePath());
        return this;
    }

    public Launch environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Launch arguments(String... added) {
        arguments.addAll(List.of(added));
        return this;
    }

    /** Starts a server and waits until it is ready. */
    public ServerProcess start() {
        return startUnready().awaitReady();
    }

    /** Starts a server that may not be ready yet, or ever. */
    public ServerProcess startUnready() {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            return new ServerProcess(process(out, err), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program that ends by itself. */
    public Outcome run() {
        ServerProcess process = startUnready();
        try {
            return new Outcome(process.awaitEnd(LONGEST_RUN_SECONDS, TimeUnit.SECONDS), process.out(), process.err());
        } finally {
            process.close();
        }
    }

    private Process process(Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(
                launcher.map(script -> List.of(script.toString())).orElseGet(this::java));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PHOTOINTAKE_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", String.join(" ", javaOptions));
        builder.environment().putAll(environment);
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", absoluteClassPath(), Main.class.getName()));
        return command;
    }

    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
