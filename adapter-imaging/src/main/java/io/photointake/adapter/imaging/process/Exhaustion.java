package io.photointake.adapter.imaging.process;

import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells what the machine has run out of, which passes and is no picture's fault, from other failures. */
public final class Exhaustion {
    /** As Linux and macOS word ENOSPC, EDQUOT, EMFILE, ENFILE, EAGAIN and ENOMEM. */
    private static final Set<String> WORDS = Set.of(
            "no space left",
            "quota exceeded",
            "too many open files",
            "resource temporarily unavailable",
            "cannot allocate memory");

    private static final long LEAST_ROOM = 256 * 1024;

    private Exhaustion() {}

    /** What to throw for a failure of ours: that the processor is busy, if the machine has run out of something. */
    public static ImageProcessorException explained(String message, IOException failure) {
        return isBehind(failure)
                ? new ProcessorBusyException(message + ": " + failure.getMessage(), failure)
                : new ImageProcessorException(message, failure);
    }

    /** Whether the machine has run out of something. */
    public static boolean isBehind(IOException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }

    /**
     * Checks the folder where a program has just failed to make what it should.
     *
     * @throws ProcessorBusyException if there is no room
     */
    public static void requireRoom(Path folder) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM) {
                throw new ProcessorBusyException("no space left in the folder for temporary files");
            }
        } catch (IOException e) {
            throw explained("cannot look at the folder for temporary files", e);
        }
    }
}
