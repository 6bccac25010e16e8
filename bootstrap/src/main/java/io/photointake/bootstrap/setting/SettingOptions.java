package io.photointake.bootstrap.setting;

import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Website;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All settings of a website but its name, as options; what is not given stays as it is. */
public final class SettingOptions {
    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--origins",
            paramLabel = "ORIGINS",
            description = "Origins whose pages may call, separated by commas, such as https://shop.example or"
                    + " https://*.shop.example, all below it, or *, any (at first *).")
    private @Nullable String origins;

    @Option(
            names = "--max-photos",
            paramLabel = "N",
            converter = NumberOrNone.Converter.class,
            description = "Most photos a user may have, or none for any number (at first none).")
    private @Nullable NumberOrNone maxPhotos;

    @Option(
            names = "--guest-days",
            paramLabel = "N",
            converter = NumberOrNone.Converter.class,
            description = "Days that photos of guests stay until sweep removes them, or none for ever (at first none).")
    private @Nullable NumberOrNone guestDays;

    @Option(
            names = "--only-guests-move",
            paramLabel = "yes|no",
            description = "Whether photos of guests alone may become another user's (at first no).")
    private @Nullable YesNo onlyGuestsMove;

    @Option(
            names = "--print-thresholds",
            split = ",",
            paramLabel = "DPI",
            description = "Least DPI of an excellent, a good and an acceptable print (at first 300,200,150).")
    private @Nullable List<Dpi> printThresholds;

    @Option(
            names = "--keep-private-metadata",
            paramLabel = "yes|no",
            description = "Whether print files keep what photos tell of place, camera and people (at first no).")
    private @Nullable YesNo keepPrivateMetadata;

    /**
     * The present settings with what was given.
     *
     * @throws IllegalArgumentException if a setting is out of its range, or they contradict each other
     */
    public ConfiguredWebsite applied(ConfiguredWebsite present) {
        Website website = present.website();
        AllowedOrigins allowed = origins == null ? website.origins() : allowed(origins);
        return new ConfiguredWebsite(
                new Website(website.id(), website.company(), website.name(), allowed),
                limits.applied(present.limits()),
                keeping(present.keeping()),
                print(present.print()));
    }

    /** A shell's empty variable must not open a website to all. */
    private static AllowedOrigins allowed(String origins) {
        if (origins.isBlank()) {
            throw new IllegalArgumentException("--origins is blank: name origins, or * for any");
        }
        AllowedOrigins allowed = AllowedOrigins.parse(origins);
        if (!allowed.misplacedWildcards().isEmpty()) {
            throw new IllegalArgumentException("--origins takes an asterisk only in front of a name, as in"
                    + " https://*.shop.example, not " + String.join(", ", allowed.misplacedWildcards()));
        }
        return allowed;
    }

    /** The formats that were asked for by name, none where none were. */
    public Set<ImageFormat> namedFormats() {
        return limits.namedFormats();
    }

    private KeepingRules keeping(KeepingRules present) {
        Optional<Integer> most = maxPhotos == null ? present.mostPhotosOfAUser() : maxPhotos.value();
        most.ifPresent(new Range("--max-photos", 1, Integer.MAX_VALUE)::check);
        return new KeepingRules(
                most,
                guestDays == null
                        ? present.guestsPhotosStay()
                        : guestDays.value().map(SettingOptions::days),
                onlyGuestsMove == null ? present.onlyGuestsMove() : onlyGuestsMove == YesNo.YES);
    }

    private static Duration days(int days) {
        return Duration.ofDays(new Range("--guest-days", 1, KeepingRules.MOST_DAYS).check(days));
    }

    private PrintSettings print(PrintSettings present) {
        return new PrintSettings(
                printThresholds == null ? present.thresholds() : thresholds(printThresholds),
                keepPrivateMetadata == null ? present.keepsPrivateMetadata() : keepPrivateMetadata == YesNo.YES);
    }

    private static PrintThresholds thresholds(List<Dpi> given) {
        if (given.size() != PrintThresholdsText.NUMBERS) {
            throw new IllegalArgumentException("--print-thresholds takes three numbers, such as "
                    + PrintThresholdsText.of(PrintThresholds.DEFAULT) + ": " + PrintThresholdsText.of(given));
        }
        return new PrintThresholds(given.get(0), given.get(1), given.get(2));
    }
}
