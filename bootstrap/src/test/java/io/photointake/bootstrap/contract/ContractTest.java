package io.photointake.bootstrap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whether wrong answers are caught. */
final class ContractTest {
    private static final Contract CONTRACT = new Contract(ApiDocument.served());
    private static final String UPLOAD = "/api/4/UploadImage/UploadImage";
    private static final String V2_UPLOAD = "/api/2/UploadPhoto/UploadUserPhotos";
    private static final String LIST = "/api/v1/UploadImage/GetUserUploadedList";
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "application/json;charset=utf-8",
            "x-request-id", "0123456789abcdef",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff");

    @Test
    void takesTheRightAnswers() {
        assertEquals(List.of(), problems("POST", UPLOAD, 200, example("Uploaded")));
        assertEquals(List.of(), problems("POST", "/API/4/uploadimage/UPLOADIMAGE", 200, example("Uploaded")));
        assertEquals(List.of(), problems("POST", V2_UPLOAD, 200, example("UploadedTwoByVersion2")));
        assertEquals(List.of(), problems("GET", LIST, 200, example("Listed")));
        assertEquals(List.of(), problems("GET", LIST, 401, example("KeyRefused")));
        assertEquals(List.of(), problems("HEAD", LIST, 200, ""));
        assertEquals(List.of(), problems("GET", "/api/5/nothing", 404, example("NothingHere")));
        assertEquals(List.of(), problems("GET", "/%zz", 400, example("AddressRefused")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"DPI\":300 | \"DPI\":300,\"Dpi\":300",
                "\"DPI\":300, | ''",
                "\"DPI\":300 | \"DPI\":\"300\"",
                "\"DPI\":300 | \"DPI\":0",
                "\"Id\":1 | \"Id\":1.5",
                "\"Extension\":\".jpg\" | \"Extension\":\".jpeg\"",
                "\"PhotoCode\":\"1\" | \"PhotoCode\":1",
                "\"Message\":\"\" | \"Message\":null",
                "\"ErrorCode\":\"\" | \"ErrorCode\":\"\",\"Errors\":[]",
                "\"Response\":\"Success\" | \"Response\":\"Error\"",
                "{\"Response\":\"Success\",\"Message\":\"\" | {\"Message\":\"\",\"Response\":\"Success\"",
                "{\"Response\" | ["
            })
    void catchesAnUploadThatIsNotAsDescribed(String right, String wrong) {
        String answer = example("Uploaded");
        assertNotEquals(answer, answer.replace(right, wrong), "nothing was made wrong");

        assertNotEquals(List.of(), problems("POST", UPLOAD, 200, answer.replace(right, wrong)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ErrorCode\":\"221,234\" | \"ErrorCode\":\"234,221\"",
                "\"Message\":\"Invalid websiteId\" | \"Message\":\"Something else\"",
                "\"Data\":null | \"Data\":{}",
                "\"Code\":\"221\", | \"Code\":\"221\",\"Hint\":\"no\",",
                "\"Code\":\"221\", | ''"
            })
    void catchesAnErrorThatIsNotAsDescribed(String right, String wrong) {
        String answer = example("KeyRefused");
        assertNotEquals(answer, answer.replace(right, wrong), "nothing was made wrong");

        assertNotEquals(List.of(), problems("POST", UPLOAD, 401, answer.replace(right, wrong)));
    }

    @Test
    void catchesTheEnvelopeOfAnotherVersion() {
        assertNotEquals(List.of(), problems("POST", V2_UPLOAD, 200, example("Uploaded")));
        assertNotEquals(List.of(), problems("POST", UPLOAD, 200, example("UploadedByVersion2")));
        assertNotEquals(
                List.of(), problems("GET", "/api/3/UploadImage/GetImageSettings", 200, example("SettingsOfVersion4")));
        assertNotEquals(List.of(), problems("GET", "/api/4/UploadImage/GetImageSettings", 200, example("Settings")));
    }

    @Test
    void catchesAStatusThatIsNotOfTheCall() {
        assertNotEquals(List.of(), problems("POST", UPLOAD, 404, example("NothingHere")));
        assertNotEquals(List.of(), problems("GET", LIST, 413, example("SizeRefused")));
        assertNotEquals(List.of(), problems("GET", LIST, 200, example("KeyRefused")));
        assertNotEquals(List.of(), problems("POST", UPLOAD, 201, example("Uploaded")));
        assertNotEquals(List.of(), problems("GET", "/nothing", 200, example("Well")));
        assertNotEquals(List.of(), problems("GET", "/nothing", 405, example("MethodRefused")));
        assertNotEquals(List.of(), problems("GET", "/api/2/UploadImage/UploadImage", 400, example("FileRefused")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "x-request-id", "cache-control", "x-content-type-options"})
    void catchesAHeaderThatIsMissingOrWrong(String name) {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put(name, "text/html");
        assertNotEquals(List.of(), problems("POST", UPLOAD, 200, headers, example("Uploaded")));
        headers.remove(name);
        assertNotEquals(List.of(), problems("POST", UPLOAD, 200, headers, example("Uploaded")));
    }

    @Test
    void catchesARefusalWithoutTheHeaderThatHelps() {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        assertNotEquals(List.of(), problems("DELETE", UPLOAD, 405, headers, example("MethodRefused")));
        headers.put("allow", "POST");
        assertEquals(List.of(), problems("DELETE", UPLOAD, 405, headers, example("MethodRefused")));
    }

    @Test
    void catchesABodyWhereThereIsNone() {
        assertNotEquals(List.of(), problems("HEAD", LIST, 200, example("Listed")));
        assertNotEquals(List.of(), problems("GET", LIST, 200, ""));
    }

    private static List<String> problems(String method, String path, int status, String body) {
        return problems(method, path, status, HEADERS, body);
    }

    private static List<String> problems(
            String method, String path, int status, Map<String, String> headers, String body) {
        return CONTRACT.problems(new Exchange(method, path, status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String example(String name) {
        return new JsonMapper()
                .writeValueAsString(ApiDocument.served().root().at("/components/examples/" + name + "/value"));
    }
}
