package io.photointake.adapter.http.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CALL = "/UploadImage/DeleteUserPhoto?";
    private static final String ANN = "userId=ann@shop.example";
    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @CsvSource({"GET,1", "GET,v1", "GET,3", "GET,4", "DELETE,1", "DELETE,v1", "DELETE,3", "DELETE,4"})
    void deletesAPhotoAndSaysSoInThePublishedWords(String method, String version) {
        UploadedImage image = add();

        Answer answer = call(
                method,
                "/api/" + version + CALL + ANN + "&photoId=" + image.id().value() + CREDENTIALS);

        assertEquals(
                "{\"Response\":\"Success\",\"Message\":\"The Image has been successfully deleted.\",\"Data\":null,"
                        + "\"ErrorCode\":\"\"}",
                answer.text());
        assertEquals(List.of(), API.images().all());
    }

    @Test
    void givesTheSameAnswerForWhatIsDeletedUnknownOrSomebodyElses() {
        UploadedImage deleted = add();
        UploadedImage others = AcceptedImages.recorded(
                        API.images(), List.of(AcceptedImages.aPhotoOf(AcceptedImages.GUEST)), Optional.empty())
                .get(0);
        UploadedImage elsewhere = AcceptedImages.recorded(
                        API.images(),
                        List.of(AcceptedImages.aPhotoOf(AcceptedImages.ANN, AcceptedImages.OTHER_SHOP)),
                        Optional.empty())
                .get(0);
        delete(Long.toString(deleted.id().value()));

        for (long id : List.of(
                deleted.id().value(), others.id().value(), elsewhere.id().value(), 999_999_999_999L)) {
            Answer answer = delete(Long.toString(id));

            assertEquals("404 404 Not found", answer.summary());
            assertEquals(
                    "[{\"Code\":\"404\",\"Field\":\"photoId\",\"Message\":\"This user has no photo with the Id " + id
                            + "\",\"Fix\":\"Use an Id from the user's list of photos\"}]",
                    answer.errors());
        }
        assertEquals(List.of(others, elsewhere), API.images().all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userId=ann&photoId=           | 400 400 Bad request",
                "userId=ann                    | 400 400 Bad request",
                "userId=ann&photoId=x          | 400 400 Bad request",
                "userId=ann&photoId=0          | 400 400 Bad request",
                "userId=ann&photoId=-1         | 400 400 Bad request",
                "userId=ann&photoId=null       | 400 400 Bad request",
                "userId=ann&photoId=1.0        | 400 400 Bad request",
                "userId=ann&photoId=1&photoId=2 | 400 400 Bad request",
                "userId=ann&photoId=99999999999999999999 | 400 400 Bad request",
                "userId=ann&photoId=%ff        | 400 400 Bad request",
                "photoId=1                     | 400 261 Invalid userId",
                "userId=null&photoId=1         | 400 261 Invalid userId",
                "userId=null                   | 400 261,400 Invalid userId",
                "userId=ann&photoId=1          | 404 404 Not found",
            })
    void saysWhatIsWrongWithTheValues(String query, String expected) throws IOException {
        Answer answer = API.raw("DELETE /api/3" + CALL + query + CREDENTIALS + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertEquals(expected, answer.summary());
    }

    @Test
    void deletesNothingWhileTheCredentialsAreWrong() {
        UploadedImage image = add();
        String photo = "&photoId=" + image.id().value();

        assertEquals("372,226", call("GET", "/api/3" + CALL + ANN + photo).code());
        assertEquals(
                "234",
                call("DELETE", "/api/4" + CALL + ANN + photo + "&websiteId=1001&webApiClientKey=x")
                        .code());
        assertEquals(List.of(image), API.images().all());
    }

    @Test
    void deletesNothingForAnotherWebsiteOfTheCompany() {
        UploadedImage image = add();
        API.addWebsite(1002, UploadLimits.DEFAULT, AllowedOrigins.ANY);

        Answer answer = call(
                "DELETE",
                "/api/3" + CALL + ANN + "&photoId=" + image.id().value() + "&websiteId=1002&webApiClientKey="
                        + LiveApi.KEY);

        assertEquals("404", answer.code());
        assertEquals(List.of(image), API.images().all());
    }

    @Test
    void headDeletesNothing() throws IOException {
        UploadedImage image = add();
        try (RawClient client = API.connect()) {
            client.send("HEAD /api/3" + CALL + ANN + "&photoId=" + image.id().value() + CREDENTIALS
                    + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            Answer answer = client.readHead();

            assertEquals(405, answer.status());
            assertEquals("GET, DELETE, OPTIONS", answer.header("Allow").orElse(""));
            assertEquals(0, client.readToEnd().length);
        }
        assertEquals(List.of(image), API.images().all());
    }

    @Test
    void takesNoPost() {
        UploadedImage image = add();
        Answer answer = API.post(
                "/api/3" + CALL + ANN + "&photoId=" + image.id().value() + CREDENTIALS, new Form().field("a", "b"));

        assertEquals("405 405 Method not allowed", answer.summary());
        assertTrue(answer.header("Allow").orElse("").contains("DELETE"));
        assertEquals(List.of(image), API.images().all());
    }

    @Test
    void aFailureOfTheStoreIsTheServersFault() {
        API.deleteImage((website, user, id) -> {
            throw new ImageStoreException("the disk is gone");
        });

        assertEquals("500 500 Server error", delete("1").summary());
    }

    @Test
    void aPreflightAllowsTheMethod() throws IOException {
        Answer answer = API.raw("OPTIONS /api/4" + CALL
                + " HTTP/1.1\r\n"
                + "Host: h\r\n"
                + "Origin: https://shop.example\r\n"
                + "Access-Control-Request-Method: DELETE\r\n\r\n");

        assertTrue(answer.header("Access-Control-Allow-Methods").orElse("").contains("DELETE"));
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
    }

    private static UploadedImage add() {
        return AcceptedImages.recorded(API.images(), List.of(AcceptedImages.aPhoto()), Optional.empty())
                .get(0);
    }

    private static Answer delete(String photo) {
        return call("DELETE", "/api/3" + CALL + ANN + "&photoId=" + photo + CREDENTIALS);
    }

    private static Answer call(String method, String path) {
        return API.send(method, path, BodyPublishers.noBody());
    }
}
