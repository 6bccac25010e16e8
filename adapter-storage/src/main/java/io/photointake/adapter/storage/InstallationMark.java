package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.installation.InstallationId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file in the root that tells whose pictures these are. */
final class InstallationMark {
    private static final String FILE = "photointake-installation.json";
    private static final Pattern CONTENT =
            Pattern.compile("\\s*\\{\\s*\"installation\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"\\s*}\\s*");

    private final Path root;

    InstallationMark(Path root) {
        this.root = root;
    }

    Optional<InstallationId> read() {
        Path file = root.resolve(FILE);
        try {
            Matcher content = CONTENT.matcher(Files.readString(file));
            return Optional.of(Optional.of(content)
                    .filter(Matcher::matches)
                    .flatMap(matching -> InstallationId.parse(matching.group(1)))
                    .orElseThrow(() -> new ImageStoreException(file + " does not hold the id of an installation")));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + file, e);
        }
    }

    /** Written beside and then given its name, which one alone can do, so that it is whole whenever it is there. */
    InstallationId claim(InstallationId id, Staging staging) {
        try {
            Path written = staging.newName();
            staging.write(written, "{\"installation\": \"%s\"}%n".formatted(id).getBytes(StandardCharsets.UTF_8));
            try {
                Files.createLink(root.resolve(FILE), written);
            } catch (FileAlreadyExistsException somebodyWasQuicker) {
                // What counts is what is there.
            } finally {
                Staging.discard(written);
            }
            Directories.force(root);
            return read().orElseThrow(() -> new ImageStoreException("the mark of " + root + " vanished"));
        } catch (IOException e) {
            throw new ImageStoreException("cannot mark " + root, e);
        }
    }
}
