package io.photointake.bootstrap.setting;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All settings of a website, each under the name of its option. */
public final class SettingsText {
    private SettingsText() {}

    public static String of(ConfiguredWebsite site) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", site.website().name());
        settings.put("availability", site.website().availability());
        addLimits(settings, site.limits());
        settings.put("origins", site.website().origins().text());
        addRules(settings, site.keeping());
        settings.put("print-thresholds", PrintThresholdsText.of(site.print().thresholds()));
        settings.put("keep-private-metadata", YesNo.text(site.print().keepsPrivateMetadata()));
        String lines = settings.entrySet().stream()
                .map(setting -> "  %-22s %s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(System.lineSeparator()));
        return "Website %d of company %s%n%s"
                .formatted(
                        site.website().id().value(),
                        site.website().company().folder().value(),
                        lines);
    }

    /** Formats as a setting takes them. */
    public static String of(Set<ImageFormat> formats) {
        return formats.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static void addLimits(Map<String, Object> settings, UploadLimits limits) {
        settings.put("max-mb", trimmed(limits.maxBytes().bytes(), ByteSize.MEGABYTE));
        settings.put("max-megapixels", trimmed(limits.maxPixels(), UploadLimits.MEGAPIXEL));
        settings.put("max-width", NumberOrNone.text(limits.maxSides().map(PixelSize::width)));
        settings.put("max-height", NumberOrNone.text(limits.maxSides().map(PixelSize::height)));
        settings.put("formats", of(limits.formats()));
        settings.put("default-dpi", NumberOrNone.text(limits.defaultDpi().map(Dpi::value)));
        settings.put("dpi-min", limits.dpiRange().min().value());
        settings.put("dpi-max", limits.dpiRange().max().value());
    }

    private static void addRules(Map<String, Object> settings, KeepingRules keeping) {
        settings.put("max-photos", NumberOrNone.text(keeping.mostPhotosOfAUser()));
        settings.put("guest-days", NumberOrNone.text(keeping.guestsPhotosStay().map(Duration::toDays)));
        settings.put("only-guests-move", YesNo.text(keeping.onlyGuestsMove()));
    }

    private static String trimmed(long value, long unit) {
        return value % unit == 0 ? Long.toString(value / unit) : Double.toString((double) value / unit);
    }
}
