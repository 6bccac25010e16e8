package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.recorded;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another Java process, which adds photos without end and says of each when it is on record, until it is killed. */
final class UploadingProcess implements AutoCloseable {
    private static final int THREADS = 3;

    private final Process process;
    private final BufferedReader lines;

    private UploadingProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A photo that the process said is on record. */
    record Acknowledged(ImageId id, UniqueName name) {
        static Optional<Acknowledged> parse(String line) {
            String[] parts = line.split(" ");
            return parts.length == 3 && parts[2].equals("recorded")
                    ? Optional.of(new Acknowledged(
                            new ImageId(Long.parseLong(parts[0])),
                            UniqueName.parse(parts[1]).orElseThrow()))
                    : Optional.empty();
        }
    }

    static UploadingProcess start(DatabaseSettings settings) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new UploadingProcess(
                new ProcessBuilder(java, "-cp", classPath, UploadingProcess.class.getName(), settings.url())
                        .redirectError(Redirect.INHERIT)
                        .start());
    }

    /** Kills the process in the middle of its work, and tells all that it acknowledged. */
    static List<Acknowledged> killedAfter(int acknowledged, DatabaseSettings settings) throws IOException {
        try (UploadingProcess process = start(settings)) {
            List<Acknowledged> all = process.acknowledged(acknowledged);
            all.addAll(process.kill());
            return all;
        }
    }

    /** The next that it acknowledges; fewer if it ends before. */
    List<Acknowledged> acknowledged(int number) throws IOException {
        List<Acknowledged> all = new ArrayList<>();
        while (all.size() < number) {
            String line = lines.readLine();
            if (line == null) {
                return all;
            }
            Acknowledged.parse(line).ifPresent(all::add);
        }
        return all;
    }

    /**
     * Kills it as {@code kill -9} does, and tells what else it had acknowledged. By its handle, because
     * {@link Process#destroyForcibly} would close the pipe that is still to be read.
     */
    List<Acknowledged> kill() throws IOException {
        process.toHandle().destroyForcibly();
        List<Acknowledged> rest = acknowledged(Integer.MAX_VALUE);
        process.onExit().join();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        DatabaseSettings settings = DatabaseSettings.of(arguments[0]).withTimeout(TestDatabase.TIMEOUT);
        try (Database database = Database.open(settings)) {
            AtTheSameTime.call(THREADS, thread -> addWithoutEnd(database.imageRepository()));
        }
    }

    private static Void addWithoutEnd(ImageRepository repository) {
        while (true) {
            UploadedImage added = recorded(repository, List.of(AcceptedImages.aPhoto()), Optional.empty())
                    .get(0);
            System.out.println(added.id().value() + " " + added.uniqueName().fileName() + " recorded");
        }
    }
}
