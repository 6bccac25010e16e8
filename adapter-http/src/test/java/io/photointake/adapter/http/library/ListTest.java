package io.photointake.adapter.http.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.AcceptedImages;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CALL = "/UploadImage/GetUserUploadedList?";
    private static final String ANN = "userId=ann@shop.example";
    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @Test
    void saysOfEachPhotoWhatIsDocumented() {
        UploadedImage image = add(AcceptedImages.aPhotoNamed("Beach.2024.JPG"));

        assertEquals(
                "{\"Response\":\"Success\",\"Message\":\"\",\"Data\":{\"AssetCount\":1,\"AssetList\":[{\"Id\":"
                        + image.id().value()
                        + ",\"UniqueName\":\"" + image.uniqueName().fileName()
                        + "\",\"ImageName\":\"Beach.2024\",\"Width\":1600,\"Height\":1200,"
                        + "\"IsPrintImagePresent\":true,\"PrintImageUniqueName\":\""
                        + image.uniqueName().fileName() + "\",\"EmbStitchCount\":0,"
                        + "\"EmbColorCount\":0,\"ThreadList\":null,\"IsProductionReady\":false}]},"
                        + "\"ErrorCode\":\"\"}",
                list("").text());
    }

    @Test
    void saysHowTurnedPhotosAreSeen() {
        AcceptedImage turned = AcceptedImages.turnedPhotoWithEmoji();
        API.addWebsite(1002, UploadLimits.DEFAULT, AllowedOrigins.ANY);
        add(turned);

        JsonNode asset = API.get("/api/3" + CALL + "userId=Zo%C3%AB+%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D"
                        + "%F0%9F%91%A7+'quoted'+%22;+--&websiteId=1002&webApiClientKey=" + LiveApi.KEY)
                .data()
                .at("/AssetList/0");

        assertEquals(3024, asset.path("Width").asInt());
        assertEquals(4032, asset.path("Height").asInt());
        assertTrue(asset.path("UniqueName").asString().endsWith(".heic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3", "4", "V1"})
    void answersOnEveryVersionWithCredentialsInEitherPlace(String version) {
        add(AcceptedImages.aPhoto());
        String path = "/api/" + version + CALL + ANN;

        assertEquals(1, count(API.get(path + CREDENTIALS)));
        assertEquals(1, count(API.get(path, "websiteId", "1001", "webApiClientKey", LiveApi.KEY)));
    }

    @Test
    void prefersThePlaceThatTheVersionDocuments() {
        String wrong = "&websiteId=1001&webApiClientKey=wrong";
        String[] right = {"websiteId", "1001", "webApiClientKey", LiveApi.KEY};

        assertEquals("234", API.get("/api/3" + CALL + ANN + wrong, right).code());
        assertEquals("", API.get("/api/4" + CALL + ANN + wrong, right).code());
    }

    @Test
    void givesTwentyFiveUnlessAskedForAnotherNumber() {
        for (int i = 0; i < 30; i++) {
            add(AcceptedImages.aPhotoNamed("photo" + i + ".jpg"));
        }

        assertEquals(25, ids(list("")).size());
        assertEquals(5, ids(list("&pageIndex=2")).size());
        assertEquals(30, count(list("&pageIndex=2")));
        assertEquals(List.of(30L, 29L), ids(list("&pageSize=2")));
        assertEquals(List.of(28L, 27L), ids(list("&pageSize=2&pageIndex=2")));
        assertEquals(List.of(), ids(list("&pageIndex=3")));
        assertEquals(30, ids(list("&pageSize=2147483647")).size());
        assertEquals(List.of(), ids(list("&pageSize=2147483647&pageIndex=2147483647")));
        for (String absent : List.of("", "+", "null", "undefined")) {
            assertEquals(
                    25,
                    ids(list("&pageSize=" + absent + "&pageIndex=" + absent + "&searchKey=" + absent))
                            .size());
        }
    }

    @Test
    void cutsAPageThatIsTooLarge() {
        AtomicReference<PageRequest> asked = new AtomicReference<>();
        API.listImages((website, user, wanted, page) -> {
            asked.set(page);
            return new ImagePage(0, List.of());
        });

        list("&pageSize=1001");
        assertEquals(new PageRequest(1000, 1), asked.get());
        list("&pageSize=+1000+&pageIndex=%2B2");
        assertEquals(new PageRequest(1000, 2), asked.get());
    }

    @Test
    void searchesNamesLiterallyInAnyCase() {
        add(AcceptedImages.aPhotoNamed("100% Straße.jpg"));
        add(AcceptedImages.aPhotoNamed("a_b.jpg"));

        assertEquals(List.of(1L), ids(list("&searchKey=%25")));
        assertEquals(List.of(2L), ids(list("&searchKey=_")));
        assertEquals(List.of(1L), ids(list("&SEARCHKEY=STRASSE")));
        assertEquals(List.of(), ids(list("&searchKey=axb")));
        assertEquals(0, count(list("&searchKey=axb")));
        assertEquals(List.of(2L, 1L), ids(list("&searchKey=.JPG")));
    }

    @Test
    void listsNothingOfAnotherUserOrWebsite() {
        API.addWebsite(1002, UploadLimits.DEFAULT, AllowedOrigins.ANY);
        add(AcceptedImages.aPhoto());

        assertEquals(0, count(API.get("/api/3" + CALL + "userId=bob" + CREDENTIALS)));
        assertEquals(0, count(API.get("/api/3" + CALL + ANN + "&websiteId=1002&webApiClientKey=" + LiveApi.KEY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userId=                         | 400 261 Invalid userId",
                "userId=undefined                | 400 261 Invalid userId",
                "userId=a&userId=b               | 400 261 Invalid userId",
                "userId=%ff                      | 400 261 Invalid userId",
                "userId=ann&pageSize=0           | 400 400 Bad request",
                "userId=ann&pageSize=-1          | 400 400 Bad request",
                "userId=ann&pageSize=ten         | 400 400 Bad request",
                "userId=ann&pageSize=1.5         | 400 400 Bad request",
                "userId=ann&pageSize=2147483648  | 400 400 Bad request",
                "userId=ann&pageSize=1&pageSize=2 | 400 400 Bad request",
                "userId=ann&pageIndex=0          | 400 400 Bad request",
                "userId=ann&pageIndex=-1         | 400 400 Bad request",
                "userId=ann&pageIndex=x          | 400 400 Bad request",
                "userId=ann&searchKey=%ff        | 400 400 Bad request",
                "userId=ann&searchKey=%zz        | 400 400 Bad request",
                "userId=ann&searchKey=a&searchKey=b | 400 400 Bad request",
                "pageSize=0                      | 400 261,400 Invalid userId",
            })
    void saysWhatIsWrongWithTheValues(String query, String expected) throws IOException {
        Answer answer = API.raw("GET /api/3" + CALL + query + CREDENTIALS + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertEquals(expected, answer.summary());
        assertFalse(answer.json().at("/Errors/0/Fix").asString().isBlank());
    }

    @Test
    void looksAtNoValueWhileTheCredentialsAreWrong() {
        assertEquals(
                "400 372,226 Missing websiteId",
                API.get("/api/3" + CALL + "pageSize=0").summary());
        assertEquals(
                "401 234 Invalid webApiClientKey",
                API.get("/api/4" + CALL + "x=y", "websiteId", "1001", "webApiClientKey", "wrong")
                        .summary());
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        add(AcceptedImages.aPhoto());
        try (RawClient client = API.connect()) {
            client.send("HEAD /api/3" + CALL + ANN + CREDENTIALS + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            Answer answer = client.readHead();

            assertEquals(200, answer.status());
            assertEquals(
                    Integer.toString(list("").body().length),
                    answer.header("Content-Length").orElse(""));
            assertEquals(0, client.readToEnd().length);
        }
    }

    @Test
    void takesNoOtherMethod() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Answer answer = API.send(method, "/api/3" + CALL + ANN + CREDENTIALS, BodyPublishers.noBody());

            assertEquals("405 405 Method not allowed", answer.summary());
            assertTrue(answer.header("Allow").orElse("").contains("GET"));
        }
    }

    @Test
    void isNeverKeptByACache() {
        assertEquals("no-store", list("").header("Cache-Control").orElse(""));
    }

    private static UploadedImage add(AcceptedImage image) {
        return AcceptedImages.recorded(API.images(), List.of(image), Optional.empty())
                .get(0);
    }

    private static Answer list(String query) {
        return API.get("/api/3" + CALL + ANN + query + CREDENTIALS);
    }

    private static long count(Answer answer) {
        return answer.data().path("AssetCount").asLong(-1);
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.data().path("AssetList").spliterator(), false)
                .map(asset -> asset.path("Id").asLong())
                .toList();
    }
}
