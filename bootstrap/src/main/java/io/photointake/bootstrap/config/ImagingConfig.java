package io.photointake.bootstrap.config;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of decoding as they were given. The typed methods are for settings that were found valid.
 *
 * @param plainJava whether to do without native imaging
 * @param workers pictures decoded at once, or {@code auto}
 * @param pixelMegabytes what these hold together, or {@code auto}
 * @param waiting pictures that may wait
 * @param waitSeconds the longest that one waits
 * @param heif {@code auto}, {@code off}, or the program that decodes HEIC and AVIF
 * @param heifSeconds the longest that one of these may take
 * @param heifMegabytes the most address space for one of these
 * @param heifBudget megabytes that the processes decoding these may hold together, or {@code auto}
 */
public record ImagingConfig(
        @Pattern(regexp = Config.YES_OR_NO, message = Config.YES_OR_NO_MESSAGE)
        String plainJava,

        @Pattern(regexp = "auto|[1-9][0-9]{0,2}", message = "must be auto or a whole number from 1 to 999")
        String workers,

        @Pattern(regexp = "auto|[1-9][0-9]{1,5}", message = "must be auto or a whole number from 10 to 999999")
        String pixelMegabytes,

        @Pattern(regexp = "[1-9][0-9]{0,5}", message = "must be a whole number from 1 to 999999")
        String waiting,

        @Pattern(regexp = "[1-9][0-9]{0,2}", message = "must be a whole number from 1 to 999")
        String waitSeconds,

        @Pattern(regexp = "auto|off|/[^\\x00]+", message = "must be auto, off or the absolute path of a program")
        String heif,

        @Pattern(regexp = "[1-9][0-9]{0,3}", message = "must be a whole number from 1 to 9999")
        String heifSeconds,

        @Pattern(regexp = "[1-9][0-9]{2,5}", message = "must be a whole number from 100 to 999999")
        String heifMegabytes,

        @Pattern(regexp = "auto|[1-9][0-9]{1,5}", message = "must be auto or a whole number from 10 to 999999")
        String heifBudget) {

    static final String AUTO = "auto";

    public boolean isPlainJava() {
        return Boolean.parseBoolean(plainJava);
    }

    /** Absent for what suits the machine. */
    public OptionalInt workerCount() {
        return numberUnlessAuto(workers);
    }

    /** In megabytes; absent for what suits the machine. */
    public OptionalInt pixelMemory() {
        return numberUnlessAuto(pixelMegabytes);
    }

    public int mostWaiting() {
        return Integer.parseInt(waiting);
    }

    public Duration longestWait() {
        return Duration.ofSeconds(Integer.parseInt(waitSeconds));
    }

    public boolean decodesHeif() {
        return !"off".equals(heif);
    }

    /** The one program to decode HEIC and AVIF with, absent where it is sought. */
    public Optional<Path> heifProgram() {
        return Optional.of(heif).filter(text -> text.startsWith("/")).map(Path::of);
    }

    public Duration heifTime() {
        return Duration.ofSeconds(Integer.parseInt(heifSeconds));
    }

    /** In megabytes. */
    public int heifMemory() {
        return Integer.parseInt(heifMegabytes);
    }

    /** In megabytes; absent for what suits the machine. */
    public OptionalInt heifBudgetMegabytes() {
        return numberUnlessAuto(heifBudget);
    }

    private static OptionalInt numberUnlessAuto(String text) {
        return AUTO.equals(text) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
