package io.photointake.bootstrap.command;

import io.photointake.application.library.ExportedImage;
import io.photointake.application.port.ContentSource;
import io.photointake.bootstrap.config.RealPath;
import io.photointake.bootstrap.receipt.JsonText;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A folder, readable by its owner alone, of a user's photos under their UniqueNames and of {@code photos.json}. */
final class UserExport implements Consumer<ExportedImage> {
    private final Path folder;
    private final List<String> photos = new ArrayList<>();
    private int lost;

    private UserExport(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder.
     *
     * @param data where exports would be taken for pictures
     * @throws CommandFailure if the folder is there already, or inside the data folder
     */
    static UserExport into(Path folder, Path data) {
        if (RealPath.isWithin(folder, data)) {
            throw new CommandFailure(folder + " is inside the data folder: name another");
        }
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new UserExport(folder);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(folder + " is there already: name a folder that is not");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    @Override
    public void accept(ExportedImage exported) {
        AcceptedImage image = exported.image().accepted();
        try {
            if (exported.original().isPresent()) {
                copy(
                        exported.original().get(),
                        folder.resolve(image.uniqueName().fileName()));
            } else {
                lost++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot export " + image.uniqueName().fileName(), e);
        }
        photos.add(("  {\"id\": %d, \"photoCode\": %s, \"name\": %s, \"uniqueName\": %s, \"file\": %s, \"guest\": %b,"
                        + " \"format\": \"%s\", \"width\": %d, \"height\": %d, \"dpi\": %d, \"bytes\": %d, \"sha256\":"
                        + " \"%s\", \"acceptedAt\": \"%s\", \"request\": %s}")
                .formatted(
                        exported.image().id().value(),
                        JsonText.quoted(exported.image().photoCode().text()),
                        JsonText.quoted(image.name().value()),
                        JsonText.quoted(image.uniqueName().fileName()),
                        exported.original().isPresent()
                                ? JsonText.quoted(image.uniqueName().fileName())
                                : "null",
                        image.owner().guest(),
                        image.facts().format(),
                        image.facts().upright().width(),
                        image.facts().upright().height(),
                        image.dpi().value(),
                        image.bytes().bytes(),
                        image.digest().hex(),
                        image.acceptedAt(),
                        image.request()
                                .map(request -> JsonText.quoted(request.text()))
                                .orElse("null")));
    }

    /** Writes {@code photos.json}; says of how many photos the bytes are lost. */
    int end(Website website, UserId user, Instant moment) {
        String json = "{\"website\": %d, \"user\": %s, \"moment\": \"%s\", \"photos\": [\n%s\n]}\n"
                .formatted(website.id().value(), JsonText.quoted(user.value()), moment, String.join(",\n", photos));
        try {
            Files.writeString(folder.resolve("photos.json"), json, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write photos.json", e);
        }
        return lost;
    }

    private static void copy(ContentSource content, Path file) throws IOException {
        try (SeekableByteChannel from = content.open();
                FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = content.size().bytes();
            long copied = 0;
            while (copied < size) {
                long more = to.transferFrom(from, copied, size - copied);
                if (more == 0) {
                    throw new IOException(file.getFileName() + " is shorter than its size");
                }
                copied += more;
            }
        }
    }
}
