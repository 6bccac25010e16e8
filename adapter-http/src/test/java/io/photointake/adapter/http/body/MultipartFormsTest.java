package io.photointake.adapter.http.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CALL = LiveApi.V4 + "?userId=ann&websiteId=1001&webApiClientKey=" + LiveApi.KEY;
    private static final String REFUSED = "400 262 Invalid or missing file";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"BOUNDARY\"",
                "multipart/form-data;boundary=BOUNDARY",
                "Multipart/Form-Data; Boundary=BOUNDARY; charset=utf-8",
                "multipart/form-data; charset=\"utf-8\"; boundary=BOUNDARY",
                "multipart/form-data ; boundary = \"BOUNDARY\" ;",
            })
    void readsTheContentTypeHoweverItIsLaidOut(String contentType) {
        assertEquals(
                200,
                API.post(
                                CALL,
                                contentType.replace("BOUNDARY", Form.BOUNDARY),
                                Form.withPhoto().bytes())
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "'()+_,-./:=?", "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void takesEveryBoundaryThatTheStandardAllows(String boundary) {
        Form form = new Form(boundary).file("postedFile", "a.jpg", "content");

        assertEquals(
                200,
                API.post(CALL, "multipart/form-data; boundary=\"" + boundary + "\"", form.bytes())
                        .status());
        assertEquals("content", new String(API.uploads().contents().get(0), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "image/jpeg",
                "application/json",
                "application/x-www-form-urlencoded",
                "text/plain; boundary=" + Form.BOUNDARY,
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=other",
                "multipart",
                ";",
            })
    void refusesABodyThatIsNoForm(String contentType) {
        assertEquals(
                REFUSED, API.post(CALL, contentType, Form.withPhoto().bytes()).summary());
        assertEquals(
                REFUSED,
                API.post(
                                LiveApi.V2 + "&frontAppUserId=ann",
                                contentType,
                                Form.withPhoto().bytes())
                        .summary());
        assertEquals(0, API.receptions());
    }

    @Test
    void refusesABoundaryThatIsLongerThanTheBuffer() {
        Form form = new Form("b".repeat(8000)).file("postedFile", "a.jpg", "content");

        assertEquals(REFUSED, API.post(CALL, form.contentType(), form.bytes()).summary());
    }

    @Test
    void refusesNoBodyAtAll() throws IOException {
        assertEquals(
                REFUSED,
                API.raw("POST " + CALL + " HTTP/1.1\r\nHost: h\r\n\r\n").summary());
        assertEquals(
                REFUSED,
                API.raw("POST " + CALL + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nContent-Type: "
                                + new Form().contentType() + "\r\n\r\n")
                        .summary());
    }

    @Test
    void ignoresWhatStandsBeforeAndAfterTheForm() {
        byte[] form = Form.withPhoto().bytes();
        byte[] preamble = Form.utf8("This is a form.\r\n\r\n-- it has - dashes\r\n");
        byte[] epilogue = Form.utf8("\r\n--" + Form.BOUNDARY + "\r\nThis is no part.\r\n");

        assertEquals(200, post(join(preamble, form, epilogue)).status());
        assertEquals(1, API.uploads().count());
    }

    @Test
    void refusesAFormWithoutItsLastBoundary() {
        byte[] whole = Form.withPhoto().bytes();

        assertEquals(REFUSED, post(Form.withPhoto().unfinished()).summary());
        for (int cut = "-\r\n--".length(); cut < whole.length; cut += 7) {
            assertEquals(REFUSED, post(Arrays.copyOf(whole, whole.length - cut)).summary(), "without the last " + cut);
        }
        assertEquals(0, API.leftovers());
        assertEquals(0, API.uploads().count());
    }

    @Test
    void takesAFormWhoseLastPartIsWholeWhateverFollowsItsBoundary() {
        byte[] whole = Form.withPhoto().bytes();

        for (int cut = 1; cut <= "--\r\n".length(); cut++) {
            assertEquals(200, post(Arrays.copyOf(whole, whole.length - cut)).status(), "without the last " + cut);
        }
    }

    @Test
    void refusesLineEndsWithoutACarriageReturn() {
        byte[] unix = new String(Form.withPhoto().bytes(), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(REFUSED, post(unix).summary());
    }

    @Test
    void refusesPartHeadersOf20Kilobytes() {
        Form form = new Form()
                .part(
                        "Content-Disposition: form-data; name=\"postedFile\"; filename=\"a.jpg\"\r\nX-Long: "
                                + "x".repeat(20_000),
                        Form.utf8("content"));

        assertEquals(REFUSED, API.v4("userId=ann", form).summary());
    }

    @Test
    void takesPartHeadersOf10Kilobytes() {
        Form form = new Form()
                .part(
                        "X-Long: " + "x".repeat(10_000)
                                + "\r\nContent-Disposition: form-data; name=\"postedFile\"; filename=\"a.jpg\"",
                        Form.utf8("content"));

        assertEquals(200, API.v4("userId=ann", form).status());
    }

    @Test
    void takes100PartsAndNotOneMore() {
        Form form = new Form();
        for (int i = 0; i < 99; i++) {
            form.field("field" + i, "value");
        }
        byte[] hundred = form.file("postedFile", "a.jpg", "content").bytes();
        byte[] more = form.field("one", "more").bytes();

        assertEquals(200, post(hundred).status());
        Answer refused = post(more);
        assertEquals(REFUSED, refused.summary());
        assertTrue(refused.errors().contains("more than 100 parts"), refused.errors());
    }

    @Test
    void readsNoMoreThanTheStartOfAHugeValue() {
        String huge = "x".repeat(100_000);

        assertEquals(
                200,
                API.v4("userId=ann", Form.withPhoto().field("comment", huge)).status());
        assertEquals("261", API.v4("", Form.withPhoto().field("userId", huge)).code());
        assertEquals(
                "265",
                API.v4("userId=ann", Form.withPhoto().field("dpi", "3" + "0".repeat(100_000)))
                        .code());
    }

    @Test
    void keepsBytesThatLookLikeABoundary() {
        String b = Form.BOUNDARY;
        byte[] tricky = Form.utf8("\r\n--" + b.substring(0, b.length() - 1) + "\r\n-\r\n--\r\n-" + b + "\r\n\r\n"
                + "\n--" + b + "\r--" + b + "--" + b + "\r\n--" + b.substring(1) + "\r\r\n\r");

        assertEquals(
                200,
                API.v4("userId=ann", new Form().file("postedFile", "a.jpg", tricky))
                        .status());
        assertArrayEquals(tricky, API.uploads().contents().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4000, 4050, 4095, 4096, 4097, 8191, 8192, 8193, 65_535, 65_536, 65_537})
    void keepsEveryByteAroundTheSizesOfBuffers(int size) throws IOException {
        byte[] content = carriageReturns(size);
        Form form = new Form().file("postedFile", "a.jpg", content);

        assertEquals(200, API.v4("userId=ann", form).status());
        assertEquals(200, chunked(form.bytes(), new Random(size)).status());
        assertArrayEquals(content, API.uploads().contents().get(0));
        assertArrayEquals(content, API.uploads().contents().get(1));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void keepsEveryByteOfABodyThatDribblesIn(int step) throws IOException {
        byte[] content = carriageReturns(700);
        byte[] body = new Form().file("postedFile", "a.jpg", content).bytes();
        try (RawClient client = API.connect()) {
            client.send(head("Content-Length: " + body.length));
            for (int from = 0; from < body.length; from += step) {
                client.send(Arrays.copyOfRange(body, from, Math.min(from + step, body.length)));
            }

            assertEquals(200, client.read().status());
        }
        assertArrayEquals(content, API.uploads().contents().get(0));
    }

    @Test
    void refusesAFormWithinAForm() {
        byte[] inner = new Form("inner")
                .part("Content-Disposition: file; filename=\"a.jpg\"", Form.utf8("first"))
                .part("Content-Disposition: file; filename=\"b.jpg\"", Form.utf8("second"))
                .bytes();
        String disposition = "Content-Disposition: form-data; name=\"postedFile\"\r\n";
        Form form = new Form().part(disposition + "Content-Type: multipart/mixed; boundary=inner", inner);

        assertEquals(REFUSED, API.v4("userId=ann", form).summary());
        assertEquals(0, API.leftovers());
    }

    @Test
    void answersEveryDamagedFormWithAnEnvelope() {
        byte[] whole = Form.withPhoto()
                .field("userId", "ann")
                .part("Content-Disposition: form-data; name=\"x\"; filename*=UTF-8''%41", Form.utf8("y"))
                .bytes();
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "\r\n-;:=\"\\%'\0?\u00ff\t A".charAt(random.nextInt(16));
            }
            Answer answer = post(damaged);
            assertTrue(
                    answer.status() == 200 || answer.status() == 400,
                    () -> answer.text() + " for " + new String(damaged, StandardCharsets.ISO_8859_1));
        }
        assertEquals(0, API.leftovers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "5\r\nhello",
                "-1\r\n",
                "FFFFFFFFFFFFFFFFFF\r\n",
                "5\r\nhelloworld\r\n",
                "0\r\nbad header"
            })
    void refusesBrokenChunks(String chunks) throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head("Transfer-Encoding: chunked")).send(chunks).endOutput();

            Answer answer = client.read();
            assertEquals(400, answer.status());
            assertEquals("Error", answer.json().path("Response").asString());
        }
    }

    private static Answer post(byte[] body) {
        return API.post(CALL, new Form().contentType(), body);
    }

    private static Answer chunked(byte[] body, Random random) throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head("Transfer-Encoding: chunked"));
            for (int from = 0; from < body.length; ) {
                int to = Math.min(body.length, from + 1 + random.nextInt(9000));
                client.send(Integer.toHexString(to - from) + "\r\n")
                        .send(Arrays.copyOfRange(body, from, to))
                        .send("\r\n");
                from = to;
            }
            return client.send("0\r\n\r\n").read();
        }
    }

    private static String head(String length) {
        return "POST " + CALL + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + new Form().contentType() + "\r\n" + length
                + "\r\n\r\n";
    }

    /** Random bytes, every third of them the start of what could become a boundary. */
    private static byte[] carriageReturns(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] start = Form.utf8("\r\n--");
        for (int i = 0; i < size; i += 3) {
            bytes[i] = start[i / 3 % start.length];
        }
        return bytes;
    }

    private static byte[] join(byte[]... pieces) {
        Form whole = new Form();
        for (byte[] piece : pieces) {
            whole.raw(piece);
        }
        return whole.unfinished();
    }

    @Test
    void takesAFileWhoseFieldHasNoNameInVersion2() {
        Form form = new Form()
                .file("a", "a.jpg", "1")
                .part("Content-Disposition: form-data; name=\"\"; filename=\"b.jpg\"", Form.utf8("2"))
                .part("Content-Disposition: form-data; filename=\"c.jpg\"", Form.utf8("3"));

        assertEquals(3, API.v2("frontAppUserId=ann", form).data().size());
    }

    @Test
    void missesTheFileAndTheUserOfAnEmptyForm() {
        Answer answer = API.v4("", new Form());

        assertEquals("400 261,262 Invalid userId", answer.summary());
        assertTrue(answer.errors().contains("The form has no file"), answer.errors());
    }
}
