package io.photointake.adapter.http.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.photointake.application.port.Renditions;
import io.photointake.application.site.ImageSettings;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Data} of the settings.
 *
 * @param fileSize megabytes, a whole number where the limit is one
 * @param extensions by which files of the accepted formats usually go, such as {@code JPEG,JPG,PNG}
 * @param dimension most pixels of either side. Where a website limits only their product, that is what either side is
 *     limited to: clients expect numbers, and refuse nothing by these that an upload would take
 * @param pixels most pixels in all, an addition of this service
 * @param dpi null unless the website has a default of its own: clients send it back with every upload, where it would
 *     hide what the photo says of itself
 * @param width of the box that the Standard fits
 * @param height of the box that the Standard fits
 * @param folder the company's in the pictures' addresses
 * @param printThresholds the least DPI of each grade, an addition of this service like all that follow
 * @param minDpi lowest a request may ask for
 * @param maxDpi highest a request may ask for
 * @param maxPhotos most of a user, null for any number
 * @param origins whose pages may call, {@code *} for any
 */
@JsonPropertyOrder({
    "FileSize",
    "ImageExtensions",
    "Dimension",
    "MaxPixels",
    "ImageDPI",
    "UserPhotoImageWidth",
    "UserPhotoImageHeight",
    "CompanyPhysicalFolderName",
    "PrintThresholds",
    "MinDPI",
    "MaxDPI",
    "MaxPhotosPerUser",
    "AllowedOrigins"
})
record SettingsData(
        @JsonProperty("FileSize") Number fileSize,
        @JsonProperty("ImageExtensions") String extensions,
        @JsonProperty("Dimension") Dimension dimension,
        @JsonProperty("MaxPixels") long pixels,
        @JsonProperty("ImageDPI") @Nullable Integer dpi,
        @JsonProperty("UserPhotoImageWidth") int width,
        @JsonProperty("UserPhotoImageHeight") int height,

        @JsonProperty("CompanyPhysicalFolderName") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String folder,

        @JsonProperty("PrintThresholds") Thresholds printThresholds,
        @JsonProperty("MinDPI") int minDpi,
        @JsonProperty("MaxDPI") int maxDpi,
        @JsonProperty("MaxPhotosPerUser") @Nullable Integer maxPhotos,
        @JsonProperty("AllowedOrigins") List<String> origins) {

    static SettingsData of(ImageSettings settings, boolean withFolder) {
        ConfiguredWebsite site = settings.site();
        UploadLimits limits = site.limits();
        return new SettingsData(
                megabytes(limits.maxBytes()),
                extensions(settings.formats()),
                Dimension.of(limits),
                limits.maxPixels(),
                limits.defaultDpi().map(Dpi::value).orElse(null),
                Renditions.STANDARD_BOX,
                Renditions.STANDARD_BOX,
                withFolder ? site.website().company().folder().value() : null,
                Thresholds.of(site.print().thresholds()),
                limits.dpiRange().min().value(),
                limits.dpiRange().max().value(),
                site.keeping().mostPhotosOfAUser().orElse(null),
                origins(site.website().origins()));
    }

    private static Number megabytes(ByteSize size) {
        long whole = size.bytes() / ByteSize.MEGABYTE;
        if (size.equals(ByteSize.ofMegabytes(whole))) {
            return whole;
        }
        return (double) size.bytes() / ByteSize.MEGABYTE;
    }

    private static List<String> origins(AllowedOrigins origins) {
        return origins.allowsAny() ? List.of("*") : origins.origins();
    }

    private static String extensions(List<ImageFormat> formats) {
        return formats.stream()
                .flatMap(format -> Stream.of(format.name(), format.extension().substring(1)))
                .map(extension -> extension.toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(","));
    }

    @JsonPropertyOrder({"Width", "Height"})
    private record Dimension(
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height) {
        static Dimension of(UploadLimits limits) {
            int either = (int) Math.min(limits.maxPixels(), Integer.MAX_VALUE);
            PixelSize sides = limits.maxSides().orElse(new PixelSize(either, either));
            return new Dimension(sides.width(), sides.height());
        }
    }

    @JsonPropertyOrder({"Excellent", "Good", "Acceptable"})
    private record Thresholds(
            @JsonProperty("Excellent") int excellent,
            @JsonProperty("Good") int good,
            @JsonProperty("Acceptable") int acceptable) {
        static Thresholds of(PrintThresholds thresholds) {
            return new Thresholds(
                    thresholds.excellent().value(),
                    thresholds.good().value(),
                    thresholds.acceptable().value());
        }
    }
}
