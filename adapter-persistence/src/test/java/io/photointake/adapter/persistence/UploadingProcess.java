package io.photointake.adapter.persistence;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another Java process, which adds photos without end and says of each when it is on record, until it is killed. */
final class UploadingProcess {
    private static final int THREADS = 3;

    private UploadingProcess() {}

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

    /**
     * Starts the process, kills it in the middle of its work, and tells all that it acknowledged. It is killed by its
     * handle, because the process itself would also close the pipe that is still to be read.
     */
    static List<Acknowledged> killAfter(int acknowledged, DatabaseSettings settings) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UploadingProcess.class.getName(),
                        settings.url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Acknowledged> all = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Acknowledged.parse(line).ifPresent(all::add);
                if (all.size() == acknowledged) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        return all;
    }

    public static void main(String[] arguments) {
        try (Database database = Database.open(DatabaseSettings.of(arguments[0]))) {
            AtTheSameTime.call(THREADS, thread -> addWithoutEnd(database.imageRepository()));
        }
    }

    private static Void addWithoutEnd(ImageRepository repository) {
        while (true) {
            UploadedImage added = repository
                    .add(List.of(AcceptedImages.aPhoto()), Optional.empty())
                    .get(0);
            System.out.println(added.id().value() + " " + added.uniqueName().fileName() + " recorded");
        }
    }
}
