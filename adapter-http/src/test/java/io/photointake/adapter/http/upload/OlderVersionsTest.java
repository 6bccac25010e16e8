package io.photointake.adapter.http.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 4's upload as the versions before it have it: with credentials in the query. */
class OlderVersionsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3", "V1"})
    void doTheJobOfVersionFour(String version) {
        Answer answer = API.post(path(version) + "userId=ann&dpi=300" + CREDENTIALS, Form.withPhoto());

        assertEquals("beach.jpg", answer.data().path("ImageName").asString());
        assertEquals("", answer.message());
        assertEquals(300, answer.data().path("DPI").asInt());
        assertTrue(answer.data().path("StandardURL").asString().startsWith(API.base() + "/UserPhoto/Demo/Photos/"));
        assertEquals(Visitor.registered(new UserId("ann")), API.uploads().only().owner());
        assertEquals(Optional.of(new Dpi(300)), API.uploads().only().dpi());
        assertEquals(DpiRule.REQUESTED_ELSE_EMBEDDED, API.uploads().only().dpiRule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3"})
    void takeCredentialsFromHeadersWhereTheQueryHasNone(String version) {
        assertEquals(
                200,
                API.post(
                                path(version) + "userId=ann",
                                Form.withPhoto(),
                                "websiteId",
                                "1001",
                                "webApiClientKey",
                                LiveApi.KEY)
                        .status());
        assertEquals(
                "234",
                API.post(
                                path(version) + "userId=ann&websiteId=1001&webApiClientKey=wrong",
                                Form.withPhoto(),
                                "websiteId",
                                "1001",
                                "webApiClientKey",
                                LiveApi.KEY)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3"})
    void refuseWhatVersionFourRefuses(String version) {
        assertEquals(
                "400 261,265 Invalid userId",
                API.post(path(version) + "dpi=0" + CREDENTIALS, Form.withPhoto())
                        .summary());
        assertEquals(
                "400 262 Invalid or missing file",
                API.post(
                                path(version) + "userId=ann" + CREDENTIALS,
                                Form.withPhoto().file("postedFile", "b.jpg", "b"))
                        .summary());
        assertEquals(
                "400 262 Invalid or missing file",
                API.post(path(version) + "userId=ann" + CREDENTIALS, new Form().file("other", "b.jpg", "b"))
                        .summary());
        assertEquals(
                "372,226",
                API.post(path(version) + "userId=ann", Form.withPhoto()).code());
        assertEquals(405, API.get(path(version)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3"})
    void missNoValueThatMayStillComeInTheForm(String version) {
        API.addWebsite(
                1002,
                new UploadLimits(
                        new ByteSize(10),
                        1,
                        Optional.empty(),
                        UploadLimits.DEFAULT.formats(),
                        UploadLimits.DEFAULT.dpiRange(),
                        Optional.empty()),
                AllowedOrigins.ANY);
        Form form = new Form().file("postedFile", "b.jpg", "far too many bytes").field("userId", "ann");

        assertEquals(
                "413 262 Invalid or missing file",
                API.post(path(version) + "websiteId=1002&webApiClientKey=" + LiveApi.KEY, form)
                        .summary());
        assertEquals(
                200,
                API.post(path(version) + CREDENTIALS, Form.withPhoto().field("userId", "ann"))
                        .status());
    }

    private static String path(String version) {
        return "/api/" + version + "/UploadImage/UploadImage?";
    }
}
