package io.photointake.bootstrap.verification;

import io.photointake.domain.image.ImageId;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file that tells where a verification was when it stopped. It is whole whenever it is there. */
public final class SavedProgress {
    private static final String FILE = "verify-progress.properties";
    private static final String LAST = "last-photo";

    private final Path file;

    public SavedProgress(Path dataFolder) {
        this.file = dataFolder.resolve(FILE);
    }

    /**
     * Where one was.
     *
     * @param last the photo it had just looked at
     * @param tally what it had seen until then
     */
    public record Saved(ImageId last, Tally tally) {}

    /** What was saved; absent if nothing was, or it cannot be understood. */
    public Optional<Saved> load() {
        Properties saved = new Properties();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
            return Optional.of(new Saved(
                    new ImageId(number(saved, LAST)),
                    new Tally(number(saved, "photos"), number(saved, "damaged"), number(saved, "repaired"), 0)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** @throws UncheckedIOException if it cannot be written; what was saved before is still there */
    public void save(Saved saved) {
        Properties properties = new Properties();
        properties.setProperty(LAST, Long.toString(saved.last().value()));
        properties.setProperty("photos", Long.toString(saved.tally().photos()));
        properties.setProperty("damaged", Long.toString(saved.tally().damaged()));
        properties.setProperty("repaired", Long.toString(saved.tally().repaired()));
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Where photointake verify was; verify --continue goes on from here");
            Path folder = file.toAbsolutePath().getParent();
            // A temporary file is its owner's alone wherever there are permissions.
            Path written = Files.createTempFile(folder, FILE, ".tmp");
            try {
                Files.writeString(written, text.toString());
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** There is nothing to go on with. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    private static long number(Properties properties, String key) {
        return Long.parseLong(properties.getProperty(key, ""));
    }
}
