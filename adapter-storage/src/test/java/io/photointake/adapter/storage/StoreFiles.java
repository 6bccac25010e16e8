package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreFixture;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A store's root as somebody sees it who looks at the disk. */
record StoreFiles(Path root) {
    /** Every regular file but the locks of processes, as a path relative to the root with slashes. */
    Set<String> all() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.matches("staging/[^/]+/lock"))
                    .forEach(files::add);
        }
        return files;
    }

    /** Where a picture belongs, spelled out from the layout's description. */
    Path picture(CompanyFolder folder, UniqueName name, Rendition rendition) {
        return directory(folder, name, rendition).resolve(name.fileName());
    }

    /** The directory a picture belongs in. */
    Path directory(CompanyFolder folder, UniqueName name, Rendition rendition) {
        String file = name.fileName();
        return root.resolve(folder.value())
                .resolve(rendition.folder())
                .resolve(file.substring(0, 2))
                .resolve(file.substring(2, 4));
    }

    /** Commits a photo as an upload does that ends well. */
    static void commit(ImageStore store, UniqueName name, byte[] original, Renditions renditions) throws IOException {
        try (StagedContent staged = ImageStoreFixture.stage(store, original)) {
            store.commit(ImageStoreFixture.FOLDER, name, staged, renditions);
        }
    }

    /** Creates a file, with the directories it needs. */
    static void put(Path file, String text) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    static void setTime(Path file, Instant time) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
