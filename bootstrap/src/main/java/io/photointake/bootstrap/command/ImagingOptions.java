package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of decoding. */
final class ImagingOptions {
    @Option(
            names = "--" + SettingKeys.PLAIN_JAVA_IMAGING,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Do without native imaging (default: false)")
    @Nullable
    String plainJava;

    @Option(
            names = "--" + SettingKeys.IMAGING_WORKERS,
            paramLabel = "auto|N",
            description = "Pictures decoded at once (default: auto, one for each processor)")
    @Nullable
    String workers;

    @Option(
            names = "--" + SettingKeys.IMAGING_PIXEL_MEGABYTES,
            paramLabel = "auto|N",
            description = "Memory for pictures being decoded (default: auto, 256 or half of Java's heap)")
    @Nullable
    String pixelMegabytes;

    @Option(
            names = "--" + SettingKeys.IMAGING_WAITING,
            paramLabel = "N",
            description = "Pictures that may wait to be decoded (default: 1000)")
    @Nullable
    String waiting;

    @Option(
            names = "--" + SettingKeys.IMAGING_WAIT_SECONDS,
            paramLabel = "N",
            description = "Longest time a picture waits to be decoded (default: 30)")
    @Nullable
    String waitSeconds;

    @Option(
            names = "--" + SettingKeys.HEIF,
            paramLabel = "auto|off|PROGRAM",
            description = "What decodes HEIC and AVIF (default: auto, what is found)")
    @Nullable
    String heif;

    @Option(
            names = "--" + SettingKeys.HEIF_SECONDS,
            paramLabel = "N",
            description = "Longest time to decode a HEIC or AVIF (default: 60)")
    @Nullable
    String heifSeconds;

    @Option(
            names = "--" + SettingKeys.HEIF_MEGABYTES,
            paramLabel = "N",
            description = "Most address space to decode a HEIC or AVIF (default: 4096)")
    @Nullable
    String heifMegabytes;

    @Option(
            names = "--" + SettingKeys.HEIF_BUDGET,
            paramLabel = "auto|N",
            description = "Memory for all HEIC and AVIF being decoded (default: auto, half of what the machine has"
                    + " beside Java's heap, 256 to 2048)")
    @Nullable
    String heifBudget;
}
