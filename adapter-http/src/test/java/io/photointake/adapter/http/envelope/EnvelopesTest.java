package io.photointake.adapter.http.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.application.upload.UploadResult;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The envelopes as raw text, because clients of this API exist that do not parse it in order-agnostic ways. */
class EnvelopesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String GUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Test
    void version2SucceedsWithNulls() {
        Answer answer = API.v2("frontAppUserId=ann&dpi=300", Form.withPhoto());

        assertMatches(
                "{\"Response\":\"Success\",\"Message\":null,\"Data\":{\"Id\":1,\"ImageName\":\"beach\","
                        + "\"UniqueImageName\":\"GUID\",\"Width\":1200,\"Height\":1600,\"DPI\":300,"
                        + "\"Extension\":\".jpg\",\"MimeType\":\"image/jpeg\",\"PhotoCode\":\"1\"},"
                        + "\"ErrorCode\":null}",
                answer);
        assertEquals(200, answer.status());
    }

    @Test
    void version4SucceedsWithEmptyStringsAndAddresses() {
        Answer answer = API.v4("userId=ann&DPI=300", Form.withPhoto());

        String folder = API.base() + "/UserPhoto/Demo/Photos/";
        assertMatches(
                "{\"Response\":\"Success\",\"Message\":\"\",\"Data\":{\"Id\":1,\"ImageName\":\"beach.jpg\","
                        + "\"UniqueName\":\"GUID.jpg\",\"Width\":1200,\"Height\":1600,\"DPI\":300,"
                        + "\"Extension\":\".jpg\",\"MimeType\":\"image/jpeg\",\"PhotoCode\":\"1\","
                        + "\"OriginalURL\":\"" + folder + "Original/GUID.jpg\","
                        + "\"StandardURL\":\"" + folder + "Standard/GUID.jpg\"},"
                        + "\"ErrorCode\":\"\"}",
                answer);
        assertEquals(
                folder + "Original/" + answer.data().path("UniqueName").asString(),
                answer.data().path("OriginalURL").asString());
    }

    @Test
    void bothVersionsFailInTheSameEnvelope() {
        String expected = "{\"Response\":\"Error\",\"Message\":\"Invalid DPI value\",\"Data\":null,"
                + "\"ErrorCode\":\"265\",\"Errors\":[{\"Code\":\"265\",\"Field\":\"dpi\","
                + "\"Message\":\"It is not a whole number from 1 to 2147483647: \\\"abc\\\"\","
                + "\"Fix\":\"Send a whole number such as 300, or leave the DPI out\"}]}";

        assertEquals(
                expected, API.v2("frontAppUserId=ann&dpi=abc", Form.withPhoto()).text());
        assertEquals(expected, API.v4("userId=ann&dpi=abc", Form.withPhoto()).text());
    }

    @Test
    void aRefusalOfThePictureJoinsItsCodes() {
        Violation content = Violation.of(ErrorCode.INVALID_FILE, "postedFile", "The image is broken", "Send another");
        Violation dpi = Violation.of(ErrorCode.INVALID_DPI, "dpi", "Too many", "Send fewer");
        API.uploadImage(command -> new UploadResult.Refused(new Refusal(List.of(dpi, content, content))));

        Answer answer = API.v2("frontAppUserId=ann", Form.withPhoto());

        assertEquals("400 262,265 Invalid or missing file", answer.summary());
        assertEquals(3, answer.json().path("Errors").size());
        assertEquals(0, API.leftovers(), "the staged file was not thrown away");
    }

    @Test
    void severalFilesOfVersion2AreAnArray() {
        Form form = new Form().file("a", "one.png", "1").file("b", "two.png", "2");

        Answer answer = API.v2("frontAppUserId=ann", form);

        assertTrue(answer.text().startsWith("{\"Response\":\"Success\",\"Message\":null,\"Data\":[{\"Id\":1,"));
        assertEquals("one", answer.data().path(0).path("ImageName").asString());
        assertEquals("two", answer.data().path(1).path("ImageName").asString());
    }

    @Test
    void everyAnswerSaysThatItIsJsonAndNotToBeKept() {
        for (Answer answer : List.of(
                API.v4("userId=ann", Form.withPhoto()), API.v4("", Form.withPhoto()), API.get("/nothing/here"))) {
            assertEquals(
                    "application/json;charset=utf-8",
                    answer.header("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
            assertEquals("no-store", answer.header("Cache-Control").orElse(""));
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
            assertTrue(answer.header("X-Request-Id").orElse("").matches("[0-9a-f]{16}"));
            assertTrue(answer.header("Server").isEmpty());
        }
    }

    @Test
    void namesAreWrittenAsUtf8() {
        Answer answer = API.v4("userId=ann", new Form().file("postedFile", "Zoë 🏖 \\\"x\\\" <b>.jpg", "1"));

        assertEquals("Zoë 🏖 \"x\" <b>.jpg", answer.data().path("ImageName").asString());
        assertTrue(answer.text().contains("Zoë 🏖 \\\"x\\\" <b>.jpg"), answer.text());
    }

    @Test
    void unknownAddressesAnswerInVersion4sWay() {
        assertEquals(
                "{\"Response\":\"Error\",\"Message\":\"Not found\",\"Data\":null,\"ErrorCode\":\"404\","
                        + "\"Errors\":[{\"Code\":\"404\",\"Field\":\"request\","
                        + "\"Message\":\"There is nothing at this address\","
                        + "\"Fix\":\"Check the path of the call\"}]}",
                API.get("/api/9/Nothing").text());
    }

    private static void assertMatches(String template, Answer answer) {
        String pattern = Pattern.quote(template).replace("GUID", "\\E" + GUID + "\\Q");
        assertTrue(answer.text().matches(pattern), answer.text());
    }
}
