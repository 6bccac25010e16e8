package io.photointake.adapter.http.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final int LIMIT = 100_000;
    private static final String SMALL_V2 =
            LiveApi.V2_PATH + "?websiteId=1002&frontAppUserId=ann&webApiClientKey=" + LiveApi.KEY;
    private static final String SMALL_V4 = LiveApi.V4 + "?websiteId=1002&userId=ann&webApiClientKey=" + LiveApi.KEY;

    @BeforeEach
    void addWebsiteOfSmallFiles() {
        UploadLimits limits = new UploadLimits(
                new ByteSize(LIMIT),
                1_000_000,
                Optional.empty(),
                UploadLimits.DEFAULT.formats(),
                DpiRange.DEFAULT,
                Optional.empty());
        API.addWebsite(1002, limits, AllowedOrigins.ANY);
    }

    @Test
    void takesFilesOfVersion2InFieldsOfAnyName() {
        Form form = new Form()
                .file("whatever[]", "a.jpg", "1")
                .file("a b", "b.jpg", "2")
                .file("Zoë", "c.jpg", "3");

        assertEquals(3, API.v2("frontAppUserId=ann", form).data().size());
    }

    @Test
    void takesTwentyFilesInVersion2InPostedOrder() {
        Form form = new Form();
        for (int i = 1; i <= 20; i++) {
            form.file("file", i + ".jpg", "content " + i);
        }

        Answer answer = API.v2("frontAppUserId=ann", form);

        assertEquals(20, answer.data().size());
        assertEquals("1", answer.data().path(0).path("ImageName").asString());
        assertEquals("20", answer.data().path(19).path("ImageName").asString());
        assertEquals(
                "content 20", new String(API.uploads().contents().get(19), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(0, API.leftovers());
    }

    @Test
    void refusesTwentyOneFilesInVersion2AndKeepsNone() {
        Form form = new Form();
        for (int i = 1; i <= 21; i++) {
            form.file("file", i + ".jpg", "content");
        }

        Answer answer = API.v2("frontAppUserId=ann", form);

        assertEquals("400 262 Invalid or missing file", answer.summary());
        assertTrue(answer.errors().contains("more files than 20"), answer.errors());
        assertEquals(0, API.uploads().count());
        assertEquals(0, API.leftovers());
    }

    @Test
    void refusesAllFilesOfVersion2IfOneIsEmpty() {
        Form form = new Form().file("a", "a.jpg", "1").file("b", "b.jpg", "").file("c", "c.jpg", "3");

        Answer answer = API.v2("frontAppUserId=ann", form);

        assertEquals("400 262 Invalid or missing file", answer.summary());
        assertEquals("b", answer.json().at("/Errors/0/Field").asString());
        assertEquals(0, API.leftovers());
    }

    @Test
    void refusesSeveralFilesInVersion4() {
        Form form = new Form().file("postedFile", "a.jpg", "1").file("postedFile", "b.jpg", "2");

        Answer answer = API.v4("userId=ann", form);

        assertEquals("400 262 Invalid or missing file", answer.summary());
        assertTrue(answer.errors().contains("more files than 1"), answer.errors());
        assertEquals(0, API.leftovers());
    }

    @Test
    void namesTheFieldThatVersion4Expects() {
        Answer answer = API.v4("userId=ann", new Form().file("photo", "a.jpg", "1"));

        assertEquals("400 262 Invalid or missing file", answer.summary());
        assertTrue(answer.errors().contains("The file is in the field \\\"photo\\\""), answer.errors());
        assertEquals(0, API.receptions());
    }

    @Test
    void takesTheFieldOfVersion4InAnyCase() {
        assertEquals(
                200,
                API.v4("userId=ann", new Form().file("postedfile", "a.jpg", "1"))
                        .status());
        assertEquals(
                200,
                API.v4("userId=ann", new Form().file("POSTEDFILE", "a.jpg", "1"))
                        .status());
    }

    @Test
    void takesAFileThatHasNoName() {
        Form form = new Form()
                .part("Content-Disposition: form-data; name=\"postedFile\"\r\nContent-Type: image/png", Form.utf8("x"));

        assertEquals(
                "image", API.v4("userId=ann", form).data().path("ImageName").asString());
        assertEquals(
                "image",
                API.v2("frontAppUserId=ann", form).data().path("ImageName").asString());
    }

    @Test
    void refusesAnEmptyFileAndNoFile() {
        assertEquals(
                "400 262 Invalid or missing file",
                API.v4("userId=ann", new Form().file("postedFile", "a.jpg", "")).summary());
        assertEquals(
                "400 262 Invalid or missing file",
                API.v4("userId=ann", new Form().file("postedFile", "", "")).summary(),
                "what a browser sends when nobody chose a file");
        assertEquals(
                "400 262 Invalid or missing file",
                API.v4("userId=ann", new Form()).summary());
        assertEquals(
                "400 262 Invalid or missing file",
                API.v2("frontAppUserId=ann", new Form().field("a", "b")).summary());
        assertEquals(0, API.leftovers());
    }

    @Test
    void takesAFieldInWhichNothingWasChosenForNoFile() {
        for (String nothing : List.of(
                "name=\"postedFile\"; filename=\"\"\r\nContent-Type: application/octet-stream",
                "name=\"postedFile\"; filename=\"\"",
                "name=\"postedFile\"; filename=",
                "name=\"other\"; filename=\"\"\r\nContent-Type: application/octet-stream",
                "name=\"postedFile\"; filename*=UTF-8''\r\nContent-Type: image/jpeg")) {
            String headers = "Content-Disposition: form-data; " + nothing;
            Form last = new Form().file("postedFile", "a.jpg", "photo").part(headers, new byte[0]);
            Form first = new Form().part(headers, new byte[0]).file("postedFile", "a.jpg", "photo");
            Form several = new Form()
                    .part(headers, new byte[0])
                    .part(headers, new byte[0])
                    .file("postedFile", "a.jpg", "photo")
                    .part(headers, new byte[0]);
            for (Form form : List.of(last, first, several)) {
                assertEquals(
                        "a",
                        API.v2("frontAppUserId=ann", form)
                                .data()
                                .path("ImageName")
                                .asString(),
                        nothing);
                assertEquals(
                        "a.jpg",
                        API.v4("userId=ann", form).data().path("ImageName").asString(),
                        nothing);
            }
            Answer alone = API.v2("frontAppUserId=ann", new Form().part(headers, new byte[0]));
            assertEquals("400 262 Invalid or missing file", alone.summary(), nothing);
            assertTrue(alone.errors().contains("The form has no file"), alone.errors());
        }
        assertTrue(API.uploads().contents().stream().allMatch(bytes -> bytes.length == "photo".length()));
        assertEquals(0, API.leftovers());
    }

    @Test
    void takesBytesWithoutANameForAFile() {
        Form form = new Form().file("postedFile", "", "photo");

        assertEquals(
                "image", API.v4("userId=ann", form).data().path("ImageName").asString());
        assertEquals("photo", new String(API.uploads().contents().get(0), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void takesExactlyTheLimitAndNotAByteMore() {
        byte[] photo = random(LIMIT);

        assertEquals(
                200,
                API.post(SMALL_V4, new Form().file("postedFile", "a", photo)).status());
        assertArrayEquals(photo, API.uploads().contents().get(0));
        assertEquals(200, API.post(SMALL_V2, new Form().file("f", "a", photo)).status());
        for (String call : new String[] {SMALL_V2, SMALL_V4}) {
            Answer answer = API.post(call, new Form().file("postedFile", "a", random(LIMIT + 1)));
            assertEquals("413 262 Invalid or missing file", answer.summary());
        }
        assertEquals(0, API.leftovers());
    }

    @Test
    void saysHowLargeTheFileWasAnnouncedToBe() {
        Answer answer = API.post(SMALL_V4, new Form().file("postedFile", "a", random(3 * 1_048_576)));

        assertEquals("413 262 Invalid or missing file", answer.summary());
        assertTrue(answer.errors().contains("The file is 3.1 MB, this website takes at most 97.7 KB"), answer.errors());
        assertEquals("postedFile", answer.json().at("/Errors/0/Field").asString());
    }

    @Test
    void joinsAnOversizedFileWithWhatElseIsWrong() {
        Answer answer = API.post(SMALL_V4 + "&dpi=abc", new Form().file("postedFile", "a", random(LIMIT + 1)));

        assertEquals("413 262,265 Invalid or missing file", answer.summary());
        assertEquals(0, API.receptions());
    }

    @Test
    void neverStagesAFileOnceAValueBeforeItIsBad() {
        assertEquals("265", API.v4("userId=ann&dpi=x", Form.withPhoto()).code());
        assertEquals(
                "261",
                API.v4("userId=ann", new Form().field("userId", "bob").file("postedFile", "a", "1"))
                        .code());
        assertEquals("261", API.v2("isGuest=7", Form.withPhoto()).code());
        assertEquals("261", API.v2("frontAppUserId=null", Form.withPhoto()).code());

        assertEquals(0, API.receptions());
    }

    @Test
    void throwsAStagedFileAwayIfAValueAfterItIsBad() {
        assertEquals(
                "265", API.v4("userId=ann", Form.withPhoto().field("dpi", "x")).code());
        assertEquals("261", API.v4("", Form.withPhoto()).code());

        assertEquals(2, API.receptions());
        assertEquals(0, API.leftovers());
        assertEquals(0, API.uploads().count());
    }

    @Test
    void tellsOfAnEmptyFileAlsoWhenAValueIsBad() {
        assertEquals(
                "400 262,265 Invalid or missing file",
                API.v4("userId=ann&dpi=x", new Form().file("postedFile", "a.jpg", ""))
                        .summary());
    }

    @Test
    void takesTheFormsFieldsBeforeAndAfterTheFile() {
        Form before = new Form().field("userId", "ann").field("dpi", "300").file("postedFile", "a", "1");
        Form after =
                new Form().file("postedFile", "a", "1").field("userId", "ann").field("dpi", "300");

        assertEquals("300", API.v4("", before).data().path("DPI").toString());
        assertEquals("300", API.v4("", after).data().path("DPI").toString());
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
