package io.photointake.adapter.storage;

import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.ImageStoreFullException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a disk without room, and an exhausted quota, from every other failure of the disk. */
final class FullDisk {
    /** What C libraries say of ENOSPC and EDQUOT; Java tells these apart in no other way. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "quota exceeded");

    /** With less than this no file can be begun, in whatever language the system says so. */
    private static final long NEXT_TO_NOTHING = 64L << 10;

    private FullDisk() {}

    /** The port's exception for a failure to write below the folder. */
    static ImageStoreException failure(String message, IOException cause, Path folder) {
        return isFull(cause, folder)
                ? new ImageStoreFullException(message + ": the disk is full", cause)
                : new ImageStoreException(message, cause);
    }

    private static boolean isFull(IOException failure, Path folder) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .map(Throwable::getMessage)
                        .filter(Objects::nonNull)
                        .anyMatch(message -> WORDS.stream().anyMatch(message::contains))
                || hasNextToNothing(folder);
    }

    private static boolean hasNextToNothing(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}
