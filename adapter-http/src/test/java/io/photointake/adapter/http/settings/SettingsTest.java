package io.photointake.adapter.http.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.application.site.ImageSettings;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CALL = "/UploadImage/GetImageSettings";

    @Test
    void tellsTheWebsitesOwnLimits() {
        API.addWebsite(
                1002,
                new UploadLimits(
                        ByteSize.ofMegabytes(5),
                        9_000_000,
                        Optional.empty(),
                        Set.of(ImageFormat.PNG, ImageFormat.JPEG),
                        DpiRange.DEFAULT,
                        Optional.of(new Dpi(90))),
                AllowedOrigins.ANY);

        assertEquals(
                "{\"Response\":\"Success\",\"Message\":\"\",\"Data\":{\"FileSize\":5,"
                        + "\"ImageExtensions\":\"JPEG,JPG,PNG\",\"Dimension\":{\"Width\":9000000,\"Height\":9000000},"
                        + "\"MaxPixels\":9000000,\"ImageDPI\":90,\"UserPhotoImageWidth\":1024,"
                        + "\"UserPhotoImageHeight\":1024},\"ErrorCode\":\"\"}",
                settings("3", 1002).text());
    }

    @Test
    void saysNoDpiUnlessTheWebsiteHasItsOwn() {
        assertEquals("null", settings("3", 1001).data().path("ImageDPI").toString());
    }

    @Test
    void tellsTheCompanysFolderOnlyInVersionFour() {
        assertEquals(
                "Demo",
                settings("4", 1001).data().path("CompanyPhysicalFolderName").asString());
        for (String version : new String[] {"1", "v1", "3"}) {
            assertFalse(settings(version, 1001).data().has("CompanyPhysicalFolderName"));
        }
    }

    @Test
    void listsTheUsualExtensionsOfEveryFormatThatIsDecodedHere() {
        API.readImageSettings(site -> new ImageSettings(site, List.of(ImageFormat.values())));

        assertEquals(
                "JPEG,JPG,PNG,GIF,BMP,TIFF,TIF,WEBP,HEIC,AVIF",
                settings("1", 1001).data().path("ImageExtensions").asString());
    }

    @Test
    void tellsLimitsThatAreNoRoundNumbersAsTheyAre() {
        API.addWebsite(
                1002,
                new UploadLimits(
                        new ByteSize(1_572_864),
                        3_000_000_000L,
                        Optional.empty(),
                        Set.of(ImageFormat.AVIF, ImageFormat.JPEG),
                        DpiRange.DEFAULT,
                        Optional.empty()),
                AllowedOrigins.ANY);

        Answer answer = settings("1", 1002);

        assertEquals("JPEG,JPG", answer.data().path("ImageExtensions").asString(), "nothing here decodes AVIF");
        assertEquals("1.5", answer.data().path("FileSize").toString());
        assertEquals("2147483647", answer.data().at("/Dimension/Width").toString(), "it fits a client's int");
        assertEquals("3000000000", answer.data().path("MaxPixels").toString());
    }

    @ParameterizedTest
    @CsvSource({"GET,1", "POST,1", "GET,v1", "POST,v1", "GET,3", "POST,3", "GET,4", "POST,4"})
    void answersToGetAndPostOnEveryVersion(String method, String version) {
        String path = "/api/" + version + CALL;
        Answer inHeaders =
                API.send(method, path, BodyPublishers.noBody(), "websiteId", "1001", "webApiClientKey", LiveApi.KEY);
        Answer inQuery =
                API.send(method, path + "?websiteId=1001&webApiClientKey=" + LiveApi.KEY, BodyPublishers.noBody());

        assertEquals(25, inHeaders.data().path("FileSize").asInt());
        assertEquals(inHeaders.text(), inQuery.text());
    }

    @Test
    void takesAPostWhateverItsBody() {
        assertEquals(
                200,
                API.post("/api/3" + CALL + "?websiteId=1001&webApiClientKey=" + LiveApi.KEY, Form.withPhoto())
                        .status());
    }

    @Test
    void tellsNothingToStrangers() {
        assertEquals("400 372,226 Missing websiteId", API.get("/api/3" + CALL).summary());
        assertEquals(
                "401 234 Invalid webApiClientKey",
                API.get("/api/4" + CALL, "websiteId", "1001", "webApiClientKey", "x")
                        .summary());
        assertEquals(
                "400 221 Invalid websiteId",
                API.get("/api/4" + CALL, "websiteId", "7", "webApiClientKey", LiveApi.KEY)
                        .summary());
    }

    @Test
    void takesNoOtherMethod() {
        assertEquals(
                "405 405 Method not allowed",
                API.send("DELETE", "/api/3" + CALL, BodyPublishers.noBody()).summary());
    }

    private static Answer settings(String version, int website) {
        return API.get("/api/" + version + CALL + "?websiteId=" + website + "&webApiClientKey=" + LiveApi.KEY);
    }
}
