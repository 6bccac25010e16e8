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
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.DpiRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/{version}/UploadImage/UploadImage}: one file, in the field {@code postedFile}. Version 4 has its
 * credentials in headers, the versions before it in the query.
 */
final class V4Upload implements UploadCall {
    static final String FILE_FIELD = "postedFile";

    private final CredentialPlace credentials;

    V4Upload(CredentialPlace credentials) {
        this.credentials = credentials;
    }

    @Override
    public ApiVersion version() {
        return ApiVersion.V4;
    }

    @Override
    public CredentialPlace credentials() {
        return credentials;
    }

    @Override
    public String ownerField() {
        return "userId";
    }

    @Override
    public DpiRule dpiRule() {
        return DpiRule.REQUESTED_ELSE_EMBEDDED;
    }

    @Override
    public int mostFiles() {
        return 1;
    }

    @Override
    public boolean takesValuesInForm() {
        return true;
    }

    @Override
    public boolean isFile(Part part) {
        return part.fileName().isPresent() || takesFilesIn(part.field());
    }

    @Override
    public boolean takesFilesIn(String field) {
        return field.strip().equalsIgnoreCase(FILE_FIELD);
    }

    @Override
    public UploadForm form(Parameters given) {
        return V4UploadForm.of(given);
    }

    @Override
    public Object data(List<UploadedImage> images, PictureUrls urls, PrintQuestion prints) {
        UploadedImage image = images.get(0);
        PixelSize size = image.accepted().facts().upright();
        return new Data(
                image.id().value(),
                image.accepted().name().value(),
                image.uniqueName().fileName(),
                size.width(),
                size.height(),
                image.accepted().dpi().value(),
                image.accepted().facts().format().extension(),
                image.accepted().facts().format().mimeType(),
                image.photoCode().text(),
                urls.of(image, Rendition.ORIGINAL),
                urls.of(image, Rendition.STANDARD),
                prints.answerFor(image));
    }

    @JsonPropertyOrder({
        "Id",
        "ImageName",
        "UniqueName",
        "Width",
        "Height",
        "DPI",
        "Extension",
        "MimeType",
        "PhotoCode",
        "OriginalURL",
        "StandardURL",
        "PrintQuality"
    })
    private record Data(
            @JsonProperty("Id") long id,
            @JsonProperty("ImageName") String imageName,
            @JsonProperty("UniqueName") String uniqueName,
            @JsonProperty("Width") int width,
            @JsonProperty("Height") int height,
            @JsonProperty("DPI") int dpi,
            @JsonProperty("Extension") String extension,
            @JsonProperty("MimeType") String mimeType,
            @JsonProperty("PhotoCode") String photoCode,
            @JsonProperty("OriginalURL") String originalUrl,
            @JsonProperty("StandardURL") String standardUrl,

            @JsonProperty("PrintQuality") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PrintQualityData printQuality) {}
}
