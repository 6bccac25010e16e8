package io.photointake.adapter.http.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String WRONG = "websiteId=1001&webApiClientKey=wrong";
    private static final String RIGHT = "websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webApiClientKey=KEY                          | 400 372 Missing websiteId",
                "websiteId=&webApiClientKey=KEY               | 400 372 Missing websiteId",
                "websiteId=%20%09&webApiClientKey=KEY         | 400 372 Missing websiteId",
                "websiteId&webApiClientKey=KEY                | 400 372 Missing websiteId",
                "websiteId=abc&webApiClientKey=KEY            | 400 221 Invalid websiteId",
                "websiteId=null&webApiClientKey=KEY           | 400 221 Invalid websiteId",
                "websiteId=0&webApiClientKey=KEY              | 400 221 Invalid websiteId",
                "websiteId=-1001&webApiClientKey=KEY          | 400 221 Invalid websiteId",
                "websiteId=1001.0&webApiClientKey=KEY         | 400 221 Invalid websiteId",
                "websiteId=2147483648&webApiClientKey=KEY     | 400 221 Invalid websiteId",
                "websiteId=99999999999999999999&webApiClientKey=KEY | 400 221 Invalid websiteId",
                "websiteId=%zz&webApiClientKey=KEY            | 400 221 Invalid websiteId",
                "websiteId=%ff&webApiClientKey=KEY            | 400 221 Invalid websiteId",
                "websiteId=1001&websiteId=1002&webApiClientKey=KEY | 400 221 Invalid websiteId",
                "websiteId=77&webApiClientKey=KEY             | 400 221 Invalid websiteId",
                "websiteId=1001                               | 400 226 Empty webApiClientKey",
                "websiteId=1001&webApiClientKey=              | 400 226 Empty webApiClientKey",
                "websiteId=1001&webApiClientKey=+             | 400 226 Empty webApiClientKey",
                "websiteId=1001&webApiClientKey=wrong         | 401 234 Invalid webApiClientKey",
                "websiteId=1001&webApiClientKey=null          | 401 234 Invalid webApiClientKey",
                "websiteId=1001&webApiClientKey=a&webApiClientKey=b | 401 234 Invalid webApiClientKey",
                "websiteId=1001&webApiClientKey=%e9           | 401 234 Invalid webApiClientKey",
                "websiteId=77&webApiClientKey=wrong           | 401 234 Invalid webApiClientKey",
                "websiteId=abc&webApiClientKey=wrong          | 401 221,234 Invalid websiteId",
                "webApiClientKey=wrong                        | 401 372,234 Missing websiteId",
                "websiteId=abc                                | 400 221,226 Invalid websiteId",
                "x=y                                          | 400 372,226 Missing websiteId",
            })
    void saysWhatIsWrongInTheQueryOnBothVersions(String query, String expected) throws IOException {
        String filled = query.replace("KEY", LiveApi.KEY);

        assertEquals(expected, refusalOf(LiveApi.V2_PATH + "?" + filled, "").summary());
        assertEquals(expected, refusalOf(LiveApi.V4 + "?" + filled, "").summary());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: y                                          | 400 372,226 Missing websiteId",
                "websiteId: 1001                               | 400 226 Empty webApiClientKey",
                "webApiClientKey: KEY                          | 400 372 Missing websiteId",
                "websiteId: abc;webApiClientKey: wrong         | 401 221,234 Invalid websiteId",
                "websiteId: ;webApiClientKey:                  | 400 372,226 Missing websiteId",
                "websiteId: 1001;websiteId: 1002;webApiClientKey: KEY | 400 221 Invalid websiteId",
                "websiteId: 1001, 1001;webApiClientKey: KEY    | 400 221 Invalid websiteId",
            })
    void saysWhatIsWrongInTheHeadersOnBothVersions(String headers, String expected) throws IOException {
        String lines = headers.replace("KEY", LiveApi.KEY).replace(";", "\r\n") + "\r\n";

        assertEquals(expected, refusalOf(LiveApi.V2_PATH, lines).summary());
        assertEquals(expected, refusalOf(LiveApi.V4, lines).summary());
    }

    @Test
    void joinsTheCodesInTheOrderOfTheTableAndExplainsEach() throws IOException {
        Answer answer = refusalOf(LiveApi.V4, "websiteId: abc\r\nwebApiClientKey: wrong\r\n");

        assertEquals("websiteId", answer.json().at("/Errors/0/Field").asString());
        assertEquals("221", answer.json().at("/Errors/0/Code").asString());
        assertTrue(answer.json().at("/Errors/0/Message").asString().contains("\"abc\""));
        assertEquals("webApiClientKey", answer.json().at("/Errors/1/Field").asString());
        assertEquals("234", answer.json().at("/Errors/1/Code").asString());
        assertFalse(answer.json().at("/Errors/1/Fix").asString().isBlank());
        assertEquals(2, answer.json().path("Errors").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "websiteid: 1001\r\nwebapiclientkey: @",
                "WEBSITEID: 1001\r\nWEBAPICLIENTKEY: @",
                "WebsiteId: 1001\r\nwebApiclientKey: @",
                "websiteId:  1001 \r\nwebApiClientKey:\t@",
                "websiteId: 1001\r\nwebsiteId: 1001\r\nwebApiClientKey: @\r\nwebApiClientKey: @",
                "websiteId: \r\nwebsiteId: 1001\r\nwebApiClientKey: @",
            })
    void takesHeadersOfAnyCase(String headers) throws IOException {
        Answer answer = refusalOf(LiveApi.V4, headers.replace("@", LiveApi.KEY) + "\r\n");

        assertEquals("261,262", answer.code(), "the credentials are good, the rest is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBSITEID=1001&WEBAPICLIENTKEY=@",
                "WebsiteId=1001&webApiclientKey=@",
                "websiteId=1001&websiteId=1001&webApiClientKey=@&webApiClientKey=",
                "websiteId=%31001&web%41piClientKey=@",
                "%zz=1&websiteId=1001&webApiClientKey=@",
            })
    void takesQueryNamesOfAnyCase(String query) {
        assertEquals(
                200,
                API.post(
                                LiveApi.V2_PATH + "?frontAppUserId=ann&"
                                        + query.replace("@", LiveApi.KEY).replace("%zz", "%25zz"),
                                Form.withPhoto())
                        .status());
    }

    @Test
    void takesThePathInAnyCaseAndWithASlashAtItsEnd() {
        String rest = "?frontAppUserId=ann&" + RIGHT;

        assertEquals(
                200,
                API.post("/API/2/uploadphoto/UPLOADUSERPHOTOS" + rest, Form.withPhoto())
                        .status());
        assertEquals(
                200,
                API.post("/Api/4/uploadimage/uploadImage/?userId=ann&" + RIGHT, Form.withPhoto())
                        .status());
    }

    @Test
    void takesEachVersionsCredentialsFromTheOtherPlaceToo() {
        assertEquals(
                200,
                API.post(LiveApi.V4 + "?userId=ann&" + RIGHT, Form.withPhoto()).status());
        assertEquals(
                200,
                API.post(
                                LiveApi.V2_PATH + "?frontAppUserId=ann",
                                Form.withPhoto(),
                                "websiteId",
                                "1001",
                                "webApiClientKey",
                                LiveApi.KEY)
                        .status());
        assertEquals(
                200,
                API.post(LiveApi.V4 + "?userId=ann&websiteId=1001", Form.withPhoto(), "webApiClientKey", LiveApi.KEY)
                        .status(),
                "one from each place");
    }

    @Test
    void prefersThePlaceThatTheVersionDocuments() {
        assertEquals(
                "",
                API.post(
                                LiveApi.V4 + "?userId=ann&websiteId=7&webApiClientKey=wrong",
                                Form.withPhoto(),
                                "websiteId",
                                "1001",
                                "webApiClientKey",
                                LiveApi.KEY)
                        .code());
        assertEquals(
                "221,234",
                API.post(
                                LiveApi.V2_PATH + "?frontAppUserId=ann&websiteId=x&webApiClientKey=wrong",
                                Form.withPhoto(),
                                "websiteId",
                                "1001",
                                "webApiClientKey",
                                LiveApi.KEY)
                        .code());
    }

    @Test
    void takesNoCredentialsFromTheForm() {
        Form form = Form.withPhoto().field("websiteId", "1001").field("webApiClientKey", LiveApi.KEY);

        assertEquals("372,226", API.post(LiveApi.V4 + "?userId=ann", form).code());
    }

    @Test
    void refusesARevokedKey() throws IOException {
        API.sites().revokeKey(API.sites().companies().get(0).id(), 1, Instant.EPOCH);

        assertEquals(
                "401 234 Invalid webApiClientKey",
                refusalOf(LiveApi.V2_PATH + "?" + RIGHT, "").summary());
    }

    @Test
    void answersBeforeAnyOfTheBodyIsSent() throws IOException {
        try (RawClient client = API.connect()) {
            client.send(
                    "POST " + LiveApi.V4 + "?" + WRONG + " HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data;"
                            + " boundary=b\r\nContent-Length: 1000000\r\n\r\n");

            assertEquals("401 234 Invalid webApiClientKey", client.read().summary());
        }
    }

    @Test
    void reportsNothingOfTheValuesWhileTheCredentialsAreWrong() {
        assertEquals("234", API.post(LiveApi.V4 + "?DPI=x&" + WRONG, new Form()).code());
        assertEquals(0, API.receptions());
    }

    @Test
    void looksTheCredentialsUpOnce() {
        AtomicInteger calls = new AtomicInteger();
        API.authenticate((website, key) -> {
            calls.incrementAndGet();
            return new io.photointake.application.site.AuthenticateService(API.sites(), used -> {})
                    .authenticate(website, key);
        });

        API.v4("userId=ann", Form.withPhoto());

        assertEquals(1, calls.get());
    }

    private static Answer refusalOf(String path, String headers) throws IOException {
        return API.raw("POST " + path + " HTTP/1.1\r\nHost: h\r\n" + headers + "Content-Length: 0\r\n\r\n");
    }
}
