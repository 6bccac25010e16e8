package io.photointake.adapter.http.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.photointake.adapter.http.body.Part;
import io.photointake.adapter.http.credential.CredentialPlace;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.picture.PictureUrls;
import io.photointake.adapter.http.print.PrintQualityData;
import io.photointake.adapter.http.print.PrintQuestion;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.DpiRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/2/UploadPhoto/UploadUserPhotos}: one to twenty files, in fields of any name. */
final class V2Upload implements UploadCall {
    private static final int MOST_FILES = 20;

    @Override
    public ApiVersion version() {
        return ApiVersion.V2;
    }

    @Override
    public CredentialPlace credentials() {
        return CredentialPlace.QUERY;
    }

    @Override
    public String ownerField() {
        return "frontAppUserId";
    }

    @Override
    public DpiRule dpiRule() {
        return DpiRule.REQUESTED_ELSE_DEFAULT;
    }

    @Override
    public int mostFiles() {
        return MOST_FILES;
    }

    /** They are documented for the query; the form's count too, but are not waited for. */
    @Override
    public boolean takesValuesInForm() {
        return false;
    }

    /** A part that names a file or says it is one; clients that name none still send an image's type. */
    @Override
    public boolean isFile(Part part) {
        String type = Optional.ofNullable(part.contentType()).orElse("").toLowerCase(Locale.ROOT);
        return part.fileName().isPresent()
                || type.startsWith("image/")
                || type.startsWith("application/octet-stream")
                || part.field().strip().equalsIgnoreCase(V4Upload.FILE_FIELD);
    }

    @Override
    public boolean takesFilesIn(String field) {
        return true;
    }

    @Override
    public UploadForm form(Parameters given) {
        return V2UploadForm.of(given);
    }

    /** One object for one file, an array in posted order for several. */
    @Override
    public Object data(List<UploadedImage> images, PictureUrls urls, PrintQuestion prints) {
        return images.size() == 1
                ? data(images.get(0), prints)
                : images.stream().map(image -> data(image, prints)).toList();
    }

    private static Data data(UploadedImage image, PrintQuestion prints) {
        PixelSize size = image.accepted().facts().upright();
        return new Data(
                image.id().value(),
                image.accepted().name().withoutExtension(),
                image.uniqueName().guid().toString(),
                size.width(),
                size.height(),
                image.accepted().dpi().value(),
                image.accepted().facts().format().extension(),
                image.accepted().facts().format().mimeType(),
                image.photoCode().text(),
                prints.answerFor(image));
    }

    @JsonPropertyOrder({
        "Id",
        "ImageName",
        "UniqueImageName",
        "Width",
        "Height",
        "DPI",
        "Extension",
        "MimeType",
        "PhotoCode",
        "PrintQuality"
    })
    private record Data(
            @JsonProperty("Id") long id,
            @JsonProperty("ImageName") String imageName,
            @JsonProperty("UniqueImageName") String uniqueImageName,
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height,
            @JsonProperty("DPI") int dpi,
            @JsonProperty("Extension") String extension,
            @JsonProperty("MimeType") String mimeType,
            @JsonProperty("PhotoCode") String photoCode,

            @JsonProperty("PrintQuality") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PrintQualityData printQuality) {}
}
