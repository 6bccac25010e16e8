package io.photointake.adapter.http.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "null",
                "undefined",
                "a%00b",
                "a%0Ab",
                "a%7Fb",
                "a%C2%85b",
                "ann&USER=bob",
                "%e4%f6",
                "%e2%82",
                "%c0%af",
                "%ed%a0%80",
            })
    void refusesWhatIsNoUserId(String value) throws IOException {
        assertEquals("400 261 Invalid userId", raw(v2(value.replace("USER", "frontAppUserId"))));
        assertEquals("400 261 Invalid userId", raw(v4(value.replace("USER", "userId"))));
        assertEquals(0, API.uploads().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%u0041", "ann%", "%-1", "% 1"})
    void refusesAUserIdWithABrokenEscape(String value) throws IOException {
        String encoded = value.replace(" ", "+");

        assertEquals("400 261 Invalid userId", raw(v2(encoded)));
        assertEquals("400 261 Invalid userId", raw(v4(encoded)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann                     | ann",
                "ann%40shop.example      | ann@shop.example",
                "a+b                     | 'a b'",
                "a%2Bb                   | a+b",
                "Zo%C3%AB                | Zoë",
                "%F0%9F%8F%96            | 🏖",
                "nullable                | nullable",
                "NULL                    | NULL",
                "%25zz                   | %zz",
                "ann&USER=ann&USER=      | ann",
                "a=b=c                   | a=b=c",
                "-1                      | -1",
                "<b>                     | <b>",
            })
    void takesUserIdsAsTheyAre(String value, String expected) throws IOException {
        String encoded = value.replace("<", "%3C").replace(">", "%3E");
        assertEquals("200  ", raw(v4(encoded.replace("USER", "USERID"))));

        assertEquals(
                Visitor.registered(new UserId(expected)), API.uploads().only().owner());
    }

    @Test
    void countsTheLengthOfUserIdsInCodePoints() {
        String longest = "🏖".repeat(UserId.MAX_LENGTH);

        assertEquals(200, API.v4("userId=" + encode(longest), Form.withPhoto()).status());
        assertEquals(
                200,
                API.v2("frontAppUserId=" + encode(longest), Form.withPhoto()).status());
        assertEquals(
                "261",
                API.v4("userId=" + encode(longest + "x"), Form.withPhoto()).code());
        assertEquals(
                "261",
                API.v2("frontAppUserId=" + encode(longest + "🏖"), Form.withPhoto())
                        .code());
        assertEquals(200, API.v4("", Form.withPhoto().field("userId", longest)).status());
        assertEquals(
                "261",
                API.v4("", Form.withPhoto().field("userId", longest + "x")).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "2401",
                "72.0",
                "72,5",
                "1e2",
                "0x48",
                "abc",
                "NaN",
                "2147483648",
                "99999999999999999999999",
                "72dpi",
                "7%202",
                "%D9%A7%D9%A2",
                "%zz",
                "%ff",
                "72&DPI=300",
                "true",
                "%00",
            })
    void refusesWhatIsNoResolution(String value) throws IOException {
        assertEquals("400 265 Invalid DPI value", raw(v2("ann&dpi=" + value)));
        assertEquals("400 265 Invalid DPI value", raw(v4("ann&dpi=" + value)));
        assertEquals(0, API.receptions(), "the file was staged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dpi=300             | 300",
                "DPI=300             | 300",
                "Dpi=%20300%20       | 300",
                "dpi=%2B300          | 300",
                "dpi=0300            | 300",
                "dpi=1               | 1",
                "dpi=2400            | 2400",
                "dpi=300&DPI=300     | 300",
                "dpi=300&dpi=        | 300",
                "dpi=300&dpi=null    | 300",
            })
    void readsTheResolution(String query, int expected) throws IOException {
        assertEquals("200  ", raw(v4("ann&" + query)));

        assertEquals(Optional.of(new Dpi(expected)), API.uploads().only().dpi());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpi", "dpi=", "dpi=%20", "dpi=null", "DPI=undefined", "dpi=+null+", "dpi=&dpi=null"})
    void takesAMissingResolutionForNone(String query) throws IOException {
        assertEquals("200  ", raw(v4("ann&" + query)));

        assertEquals(Optional.empty(), API.uploads().only().dpi());
        assertEquals(DpiRule.REQUESTED_ELSE_EMBEDDED, API.uploads().only().dpiRule());
    }

    @Test
    void letsTheFilesOwnResolutionCountInVersion4Only() {
        API.v2("frontAppUserId=ann", Form.withPhoto());

        assertEquals(DpiRule.REQUESTED_ELSE_DEFAULT, API.uploads().only().dpiRule());
    }

    @Test
    void holdsTheResolutionToTheWebsitesRange() {
        UploadLimits limits = new UploadLimits(
                ByteSize.ofMegabytes(1),
                1_000_000,
                Optional.empty(),
                UploadLimits.DEFAULT.formats(),
                new DpiRange(new Dpi(100), new Dpi(600)),
                Optional.empty());
        API.addWebsite(1002, limits, AllowedOrigins.ANY);

        Answer low = API.post(
                LiveApi.V4 + "?userId=ann&dpi=99&websiteId=1002&webApiClientKey=" + LiveApi.KEY, Form.withPhoto());
        Answer fits = API.post(
                LiveApi.V4 + "?userId=ann&dpi=100&websiteId=1002&webApiClientKey=" + LiveApi.KEY, Form.withPhoto());

        assertEquals("400 265 Invalid DPI value", low.summary());
        assertTrue(low.errors().contains("DPI is 99, this website takes 100 to 600"), low.errors());
        assertEquals(200, fits.status());
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "True, true",
        "1, true",
        "+true+, true",
        "false, false",
        "FALSE, false",
        "0, false",
        "'', false",
        "null, false",
        "undefined, false",
        "1&isguest=1, true"
    })
    void readsTheGuestFlag(String value, boolean expected) {
        assertEquals(
                200,
                API.v2("frontAppUserId=ann&isGuest=" + value, Form.withPhoto()).status());

        assertEquals(expected, API.uploads().only().owner().guest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "2", "-1", "on", "truee", "true&isGuest=false", "%25"})
    void refusesAGuestFlagItCannotRead(String value) {
        assertEquals(
                "400 261 Invalid userId",
                API.v2("frontAppUserId=ann&isGuest=" + value, Form.withPhoto()).summary());
    }

    @ParameterizedTest
    @CsvSource({
        "1, True, true", "v1, 1, true", "3, true, true", "4, TRUE, true",
        "1, 0, false", "v1, '', false", "3, undefined, false", "4, false, false"
    })
    void readsTheGuestFlagInTheOtherVersionsToo(String version, String value, boolean guest) {
        API.post(otherVersion(version) + "&isGuest=" + value, Form.withPhoto());

        assertEquals(guest, API.uploads().only().owner().guest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1", "3", "4"})
    void readsTheGuestFlagOfAFormInTheOtherVersions(String version) {
        API.post(otherVersion(version), Form.withPhoto().field("ISGUEST", "1"));

        assertTrue(API.uploads().only().owner().guest());
        assertEquals(
                "400 261 Invalid userId",
                API.post(otherVersion(version) + "&isGuest=maybe", Form.withPhoto())
                        .summary());
    }

    @ParameterizedTest
    @CsvSource({"old-1, old-1", "'', ''", "null, ''", "undefined, ''", "%20, ''"})
    void passesThePreviousOwnerOn(String value, String expected) {
        API.v2("frontAppUserId=ann&OldExternalUserId=" + value, Form.withPhoto());

        assertEquals(
                Optional.of(expected).filter(id -> !id.isEmpty()).map(UserId::new),
                API.uploads().only().previousOwner());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0Ab", "a&oldExternalUserId=b", "%25&oldExternalUserId=%2", "LONG"})
    void refusesAMalformedPreviousOwner(String value) throws IOException {
        String id = value.replace("LONG", "x".repeat(129));

        assertEquals("400 261 Invalid userId", raw(v2("ann&oldExternalUserId=" + id)));
    }

    @Test
    void countsAValueInQueryAndFormOnceIfTheyAgree() {
        Form agreeing = Form.withPhoto().field("USERID", "ann").field("Dpi", "300");

        assertEquals(200, API.v4("userId=ann&DPI=300", agreeing).status());
        assertEquals(
                "261",
                API.v4("userId=ann", Form.withPhoto().field("userId", "bob")).code());
        assertEquals(
                "265",
                API.v4("userId=ann&dpi=72", Form.withPhoto().field("dpi", "300"))
                        .code());
        assertEquals(
                200,
                API.v4("userId=ann&dpi=72", Form.withPhoto().field("dpi", "null"))
                        .status());
    }

    @Test
    void takesVersion2sValuesFromTheFormToo() {
        Form form = Form.withPhoto()
                .field("frontappuserid", "ann")
                .field("isGuest", "1")
                .field("DPI", "150");

        assertEquals(200, API.post(LiveApi.V2, form).status());
        assertEquals(Visitor.guest(new UserId("ann")), API.uploads().only().owner());
        assertEquals(Optional.of(new Dpi(150)), API.uploads().only().dpi());
    }

    @Test
    void refusesAFormValueThatIsNoUtf8() {
        Form form = Form.withPhoto()
                .part("Content-Disposition: form-data; name=\"userId\"", new byte[] {'a', (byte) 0xe9, 'b'});

        assertEquals("261", API.v4("", form).code());
    }

    @Test
    void joinsTheCodesOfTheSecondStageInTheOrderOfTheTable() {
        Form noFile = new Form().field("dpi", "abc");

        assertEquals("400 261,262,265 Invalid userId", API.v4("", noFile).summary());
        assertEquals(
                "400 261,262,265 Invalid userId",
                API.v2("isGuest=maybe&oldExternalUserId=%01", noFile).summary());
        assertEquals(
                "400 262,265 Invalid or missing file",
                API.v4("userId=ann", noFile).summary());
    }

    @Test
    void namesEveryFieldThatSharesACode() {
        Answer answer = API.v2("isGuest=maybe&oldExternalUserId=%01", Form.withPhoto());

        assertEquals("261", answer.code());
        assertEquals(3, answer.json().path("Errors").size(), answer.errors());
        assertTrue(answer.errors().contains("\"isGuest\""), answer.errors());
        assertTrue(answer.errors().contains("\"oldExternalUserId\""), answer.errors());
        assertTrue(answer.errors().contains("\"frontAppUserId\""), answer.errors());
    }

    @Test
    void repeatsOnlyTheStartOfALongValueAndNeverEvaluatesIt() {
        Answer answer = API.v4("userId=" + encode("${1+1}{value}" + "x".repeat(500)), Form.withPhoto());

        assertTrue(answer.errors().contains("${1+1}{value}xxx"), answer.errors());
        assertTrue(answer.errors().length() < 500, answer.errors());
    }

    @Test
    void survivesAQueryOfSeparatorsOnly() throws IOException {
        assertEquals("200  ", raw(v4("ann&&&=&=x&a=&%zz=1&%ff")));
    }

    @Test
    void readsRawUtf8InTheQuery() throws IOException {
        try (RawClient client = API.connect()) {
            Form form = Form.withPhoto();
            client.send(Form.utf8("POST " + v4("Zoë") + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + form.contentType()
                    + "\r\nContent-Length: " + form.bytes().length + "\r\n\r\n"));
            client.send(form.bytes());

            assertEquals("200  ", client.read().summary());
        }
        assertEquals(new UserId("Zoë"), API.uploads().only().owner().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"m\u00e4ller", "m\u00fcller", "\u00ff", "Zo\u00c3"})
    void refusesRawBytesThatAreNotUtf8InTheQuery(String latin1UserId) throws IOException {
        assertEquals("400 261 Invalid userId", raw(v4(latin1UserId)));
    }

    private static String v2(String frontAppUserId) {
        return LiveApi.V2 + "&frontAppUserId=" + frontAppUserId;
    }

    private static String v4(String userId) {
        return LiveApi.V4 + "?websiteId=1001&webApiClientKey=" + LiveApi.KEY + "&userId=" + userId;
    }

    /** Posts a photo to an address that no client library would send. */
    private static String raw(String path) throws IOException {
        Form form = Form.withPhoto();
        return API.raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + form.contentType()
                        + "\r\nContent-Length: " + form.bytes().length + "\r\n\r\n"
                        + new String(form.bytes(), StandardCharsets.ISO_8859_1))
                .summary();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frontAppUserId=ann&isGuest=1&isGuest=true",
                "frontAppUserId=ann&isGuest=False&isGuest=0",
                "frontAppUserId=ann&dpi=72&DPI=%2072",
                "frontAppUserId=ann&dpi=072&dpi=%2B72",
            })
    void valuesAgreeHoweverTheyAreWritten(String query) {
        assertEquals(200, API.v2(query, Form.withPhoto()).status());
    }

    private static String otherVersion(String version) {
        return "/api/" + version + "/UploadImage/UploadImage?websiteId=1001&userId=ann&webApiClientKey=" + LiveApi.KEY;
    }
}
