package io.photointake.adapter.http.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.AcceptedImages;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;
    private static final String OLD = "oldUserId=guest-7f3a";
    private static final String MOVED =
            "{\"Response\":\"Success\",\"Message\":\"User id updated successfully.\",\"Data\":null,\"ErrorCode\":\"\"}";

    private static final KeepingRules ONLY_GUESTS =
            new KeepingRules(Optional.empty(), Optional.empty(), /* onlyGuestsMove= */ true);

    @BeforeEach
    void aGuestsPhoto() {
        AcceptedImages.recorded(API.images(), List.of(AcceptedImages.aPhotoOf(AcceptedImages.GUEST)), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/api/3/User/UpdateUserId",
        "PUT,/api/4/User/UpdateUserId",
        "GET,/Designer/Services/UpdateUserId",
        "PUT,/API/3/user/updateuserid",
        "GET,/designer/services/updateuserid"
    })
    void movesThePhotosAndSaysSoInThePublishedWords(String method, String path) {
        Answer answer = call(method, path + "?" + OLD + "&newUserId=Zo%C3%AB" + CREDENTIALS);

        assertEquals(MOVED, answer.text());
        assertEquals(Visitor.registered(new UserId("Zoë")), owner());
    }

    @Test
    void takesCredentialsFromHeadersToo() {
        Answer answer = API.send(
                "PUT",
                "/api/4/User/UpdateUserId?" + OLD + "&newUserId=ann",
                BodyPublishers.noBody(),
                "websiteId",
                "1001",
                "webApiClientKey",
                LiveApi.KEY);

        assertEquals(MOVED, answer.text());
    }

    @Test
    void givesTheNewGuestFlag() {
        put(OLD + "&newUserId=other-guest&isGuest=TRUE");

        assertEquals(Visitor.guest(new UserId("other-guest")), owner());
    }

    @Test
    void mayBeRepeated() {
        assertEquals(MOVED, put(OLD + "&newUserId=ann").text());
        assertEquals(MOVED, put(OLD + "&newUserId=ann").text());
        assertEquals(Visitor.registered(new UserId("ann")), owner());
    }

    @Test
    void movesNothingToTheSameUser() {
        assertEquals(MOVED, put(OLD + "&newUserId=guest-7f3a&isGuest=false").text());
        assertEquals(AcceptedImages.GUEST, owner());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "newUserId=ann                     | 400 261 Invalid userId",
                "oldUserId=&newUserId=ann          | 400 261 Invalid userId",
                "OLD                               | 400 261 Invalid userId",
                "OLD&newUserId=null                | 400 261 Invalid userId",
                "OLD&newUserId=undefined           | 400 261 Invalid userId",
                "OLD&newUserId=%00                 | 400 261 Invalid userId",
                "OLD&newUserId=a&newUserId=b       | 400 261 Invalid userId",
                "OLD&newUserId=ann&isGuest=maybe   | 400 261 Invalid userId",
                "OLD&newUserId=ann&isGuest=1&isGuest=0 | 400 261 Invalid userId",
                "x=y                               | 400 261 Invalid userId",
            })
    void movesNothingWhenAValueIsWrong(String query, String expected) {
        assertEquals(expected, put(query.replace("OLD", OLD)).summary());
        assertEquals(AcceptedImages.GUEST, owner());
    }

    @Test
    void movesAGuestsPhotosWhereOnlyThoseMay() {
        API.setKeeping(1001, ONLY_GUESTS);

        assertEquals(MOVED, put(OLD + "&newUserId=ann").text());
        assertEquals(Visitor.registered(new UserId("ann")), owner());
    }

    @Test
    void movesNoRegisteredUsersPhotosWhereOnlyGuestsMay() {
        put(OLD + "&newUserId=ann");
        API.setKeeping(1001, ONLY_GUESTS);

        Answer answer = put("oldUserId=ann&newUserId=mallory");

        assertEquals("400 261 Invalid userId", answer.summary());
        assertEquals("oldUserId", answer.json().at("/Errors/0/Field").asString());
        assertEquals(Visitor.registered(new UserId("ann")), owner());
    }

    @Test
    void isNeverRefusedBecauseTheNewUserHasTooMany() {
        API.setKeeping(1001, new KeepingRules(Optional.of(1), Optional.empty(), /* onlyGuestsMove= */ false));
        AcceptedImages.recorded(API.images(), List.of(AcceptedImages.aPhotoOf(AcceptedImages.ANN)), Optional.empty());

        assertEquals(MOVED, put(OLD + "&newUserId=ann@shop.example").text());
        assertEquals(2, API.images().count(AcceptedImages.SHOP, AcceptedImages.ANN.id()));
    }

    @Test
    void explainsEachValueThatIsWrong() {
        Answer answer = put("isGuest=maybe");

        assertEquals("261", answer.code());
        assertEquals(
                List.of("oldUserId", "newUserId", "isGuest"),
                List.of(0, 1, 2).stream()
                        .map(index ->
                                answer.json().at("/Errors/" + index + "/Field").asString())
                        .toList());
    }

    @Test
    void movesNothingWhileTheCredentialsAreWrong() {
        assertEquals(
                "372,226",
                call("PUT", "/api/4/User/UpdateUserId?" + OLD + "&newUserId=ann")
                        .code());
        assertEquals(AcceptedImages.GUEST, owner());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/3/User/UpdateUserId",
        "POST,/api/4/User/UpdateUserId",
        "PUT,/Designer/Services/UpdateUserId",
        "POST,/Designer/Services/UpdateUserId"
    })
    void takesNoOtherMethod(String method, String path) {
        assertEquals(
                "405 405 Method not allowed",
                call(method, path + "?" + OLD + "&newUserId=ann" + CREDENTIALS).summary());
        assertEquals(AcceptedImages.GUEST, owner());
    }

    @Test
    void headMovesNothing() throws IOException {
        try (RawClient client = API.connect()) {
            client.send("HEAD /Designer/Services/UpdateUserId?" + OLD + "&newUserId=ann" + CREDENTIALS
                    + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            Answer answer = client.readHead();

            assertEquals(405, answer.status());
            assertEquals("GET, OPTIONS", answer.header("Allow").orElse(""));
            assertEquals(0, client.readToEnd().length);
        }
        assertEquals(AcceptedImages.GUEST, owner());
    }

    @Test
    void isNotInVersionsThatDoNotHaveIt() {
        assertEquals(
                "404 404 Not found",
                call("PUT", "/api/1/User/UpdateUserId?" + OLD + "&newUserId=ann" + CREDENTIALS)
                        .summary());
    }

    private static Visitor owner() {
        List<UploadedImage> all = API.images().all();
        assertEquals(1, all.size());
        return all.get(0).accepted().owner();
    }

    private static Answer put(String query) {
        return call("PUT", "/api/3/User/UpdateUserId?" + query + CREDENTIALS);
    }

    private static Answer call(String method, String path) {
        return API.send(method, path, BodyPublishers.noBody());
    }
}
