package io.photointake.adapter.http.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.ImagePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Data} of a list.
 *
 * @param count of all pages
 */
@JsonPropertyOrder({"AssetCount", "AssetList"})
record AssetList(
        @JsonProperty("AssetCount") long count,
        @JsonProperty("AssetList") List<Asset> assets) {

    static AssetList of(ImagePage page) {
        return new AssetList(
                page.total(), page.images().stream().map(AssetList::asset).toList());
    }

    private static Asset asset(UploadedImage image) {
        PixelSize size = image.accepted().facts().upright();
        return new Asset(
                image.id().value(),
                image.uniqueName().fileName(),
                image.accepted().name().withoutExtension(),
                size.width(),
                size.height(),
                true,
                image.uniqueName().fileName(),
                0,
                0,
                null,
                false);
    }

    /**
     * A photo in the list. Every photo has a print file, under its own unique name. There is no embroidery: those fields
     * have the values that the published sample shows for a photo without it.
     */
    @JsonPropertyOrder({
        "Id",
        "UniqueName",
        "ImageName",
        "Width",
        "Height",
        "IsPrintImagePresent",
        "PrintImageUniqueName",
        "EmbStitchCount",
        "EmbColorCount",
        "ThreadList",
        "IsProductionReady"
    })
    private record Asset(
            @JsonProperty("Id") long id,
            @JsonProperty("UniqueName") String uniqueName,
            @JsonProperty("ImageName") String imageName,
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height,
            @JsonProperty("IsPrintImagePresent") boolean printImagePresent,
            @JsonProperty("PrintImageUniqueName") String printImageUniqueName,
            @JsonProperty("EmbStitchCount") int stitchCount,
            @JsonProperty("EmbColorCount") int colorCount,
            @JsonProperty("ThreadList") @Nullable List<String> threads,
            @JsonProperty("IsProductionReady") boolean productionReady) {}
}
