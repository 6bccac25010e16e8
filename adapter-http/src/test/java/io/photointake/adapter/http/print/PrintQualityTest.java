package io.photointake.adapter.http.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.AcceptedImages;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.WebsiteId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a print of a photo on record; Ann's photos are 1600 x 1200. */
class PrintQualityTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CALL = "/UploadImage/GetPrintQuality?";
    private static final String ANN = "userId=ann@shop.example";
    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3", "4"})
    void saysHowSharpThePrintWillBe(String version) {
        UploadedImage image = add(AcceptedImages.aPhoto());

        Answer answer = API.get("/api/" + version + CALL + ANN + "&photoId="
                + image.id().value() + "&printWidth=30&printHeight=20&unit=cm" + CREDENTIALS);

        assertEquals(
                "{\"Response\":\"Success\",\"Message\":\"\",\"Data\":{\"PrintWidth\":30,\"PrintHeight\":20,"
                        + "\"Unit\":\"cm\",\"Fit\":\"fill\",\"EffectiveDPI\":135,\"Grade\":\"Poor\",\"CroppedWidth\":0,"
                        + "\"CroppedHeight\":133,\"LargestPrints\":{\"Excellent\":{\"Width\":13.54,\"Height\":10.16},"
                        + "\"Good\":{\"Width\":20.32,\"Height\":15.24},\"Acceptable\":{\"Width\":27.09,\"Height\":20.32}}},"
                        + "\"ErrorCode\":\"\"}",
                answer.text());
    }

    @Test
    void gradesAStandingPrintOfALyingPhotoAsItIsAskedFor() {
        UploadedImage image = add(AcceptedImages.aPhoto());

        Answer lying = ask(image, "&printWidth=8&printHeight=6");
        Answer standing = ask(image, "&printWidth=6&printHeight=8");

        assertEquals("200 0 0", told(lying));
        assertEquals("150 700 0", told(standing));
        assertEquals("266 0 0", told(ask(image, "&printWidth=6&printHeight=8&fit=fit")));
    }

    @Test
    void gradesATurnedPhotoAsPeopleSeeIt() {
        AcceptedImage turned = AcceptedImages.turnedPhotoWithEmoji();
        API.addWebsite(1002, UploadLimits.DEFAULT, AllowedOrigins.ANY);
        UploadedImage image = add(turned);
        int width = turned.facts().upright().width();

        Answer answer = API.get("/api/3" + CALL + "userId=Zo%C3%AB+%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D"
                + "%F0%9F%91%A7+'quoted'+%22;+--&photoId=" + image.id().value()
                + "&printWidth=" + width + "&printHeight=1&fit=fill&websiteId=1002&webApiClientKey=" + LiveApi.KEY);

        assertEquals(1, answer.data().path("EffectiveDPI").asInt(), answer.text());
    }

    @Test
    void gradesByTheThresholdsOfTheMoment() {
        UploadedImage image = add(AcceptedImages.aPhoto());
        assertEquals("Good", grade(ask(image, "&printWidth=8&printHeight=6")));

        PrintThresholds lenient = new PrintThresholds(new Dpi(200), new Dpi(100), new Dpi(50));
        API.sites()
                .changeWebsite(
                        new WebsiteId(1001),
                        site -> new ConfiguredWebsite(
                                site.website(), site.limits(), site.keeping(), new PrintSettings(lenient, false)));

        assertEquals("Excellent", grade(ask(image, "&printWidth=8&printHeight=6")));
        assertEquals("Good", grade(ask(image, "&printWidth=8.0000000001&printHeight=6")));
    }

    @Test
    void givesTheSameAnswerForWhatIsUnknownOrSomebodyElses() {
        UploadedImage others = add(AcceptedImages.aPhotoOf(AcceptedImages.GUEST));
        UploadedImage elsewhere = add(AcceptedImages.aPhotoOf(AcceptedImages.ANN, AcceptedImages.OTHER_SHOP));

        for (long id : List.of(others.id().value(), elsewhere.id().value(), 999_999_999_999L)) {
            Answer answer =
                    API.get("/api/4" + CALL + ANN + "&photoId=" + id + "&printWidth=1&printHeight=1" + CREDENTIALS);

            assertEquals("404 404 Not found", answer.summary());
            assertEquals(
                    "[{\"Code\":\"404\",\"Field\":\"photoId\",\"Message\":\"This user has no photo with the Id " + id
                            + "\",\"Fix\":\"Use an Id from the user's list of photos\"}]",
                    answer.errors());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userId=ann&photoId=1&printWidth=1               | 400 400 Bad request    | printHeight",
                "userId=ann&photoId=1&printHeight=1              | 400 400 Bad request    | printWidth",
                "userId=ann&photoId=1&printWidth=null&printHeight=1 | 400 400 Bad request | printWidth",
                "userId=ann&photoId=1&printWidth=0&printHeight=1 | 400 400 Bad request    | printWidth",
                "userId=ann&photoId=1&printWidth=1&printHeight=1&unit=m | 400 400 Bad request | unit",
                "userId=ann&photoId=1&printWidth=1&printHeight=1&fit=no | 400 400 Bad request | fit",
                "userId=ann&photoId=x&printWidth=1&printHeight=1 | 400 400 Bad request    | photoId",
                "userId=ann&printWidth=1&printHeight=1           | 400 400 Bad request    | photoId",
                "photoId=1&printWidth=1&printHeight=1            | 400 261 Invalid userId | userId",
                "userId=ann&photoId=1&printWidth=1&printHeight=1 | 404 404 Not found      | photoId",
            })
    void saysWhatIsWrongWithTheValues(String query, String expected, String field) {
        Answer answer = API.get("/api/3" + CALL + query + CREDENTIALS);

        assertEquals(expected, answer.summary());
        assertEquals(field, answer.json().at("/Errors/0/Field").asString());
    }

    @Test
    void isForTheWebsitesOfTheKeyOnly() {
        assertEquals(
                "372,226",
                API.get("/api/3" + CALL + ANN + "&photoId=1&printWidth=1&printHeight=1")
                        .code());
        assertEquals(
                "234",
                API.get("/api/4" + CALL + ANN
                                + "&photoId=1&printWidth=1&printHeight=1&websiteId=1001&webApiClientKey=x")
                        .code());
    }

    @Test
    void answersHeadAndNoPost() throws IOException {
        UploadedImage image = add(AcceptedImages.aPhoto());
        String path =
                "/api/3" + CALL + ANN + "&photoId=" + image.id().value() + "&printWidth=8&printHeight=6" + CREDENTIALS;
        try (RawClient client = API.connect()) {
            client.send("HEAD " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

            assertEquals(200, client.readHead().status());
            assertEquals(0, client.readToEnd().length);
        }
        Answer post = API.send("POST", path, BodyPublishers.noBody());
        assertEquals("405 405 Method not allowed", post.summary());
        assertTrue(post.header("Allow").orElse("").contains("GET"));
    }

    private static UploadedImage add(AcceptedImage image) {
        return AcceptedImages.recorded(API.images(), List.of(image), Optional.empty())
                .get(0);
    }

    private static Answer ask(UploadedImage image, String print) {
        return API.get("/api/3" + CALL + ANN + "&photoId=" + image.id().value() + print + CREDENTIALS);
    }

    private static String grade(Answer answer) {
        return answer.data().path("Grade").asString();
    }

    private static String told(Answer answer) {
        return answer.data().path("EffectiveDPI").asInt() + " "
                + answer.data().path("CroppedWidth").asInt() + " "
                + answer.data().path("CroppedHeight").asInt();
    }
}
