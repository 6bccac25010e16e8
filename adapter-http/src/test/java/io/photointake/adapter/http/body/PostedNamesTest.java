package io.photointake.adapter.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedNamesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "filename=\"beach.jpg\"                              | beach.jpg",
                "filename=beach.jpg                                  | beach.jpg",
                "FileName=\"beach.jpg\"                              | beach.jpg",
                "filename = \"beach.jpg\"                            | beach.jpg",
                "filename=\"/home/ann/beach.jpg\"                    | beach.jpg",
                "filename=\"C:\\Users\\ann\\beach.jpg\"              | beach.jpg",
                "filename=\"..\\../../etc/passwd\"                   | passwd",
                "filename=\"a;b, c=d.jpg\"                           | a;b, c=d.jpg",
                "filename=\"a'b.jpg\"                                | a'b.jpg",
                "filename=\"a\\\"b.jpg\"                             | a\"b.jpg",
                "filename=\"100%.jpg\"                               | 100%.jpg",
                "filename=\"a%20b.jpg\"                              | a%20b.jpg",
                "filename=\"=?utf-8?B?Wm/Dqy5qcGc=?=\"                | Zoë.jpg",
                "filename=\"=?utf-8?B?WmFi\"                        | =?utf-8?B?WmFi",
                "filename=\"=?no-such?B?WmFi?=\"                    | =?no-such?B?WmFi?=",
                "filename=\"Zoë 🏖.jpg\"                             | Zoë 🏖.jpg",
                "filename=\"\"                                       | image",
                "filename=\"folder/\"                                | image",
                "filename=\"  \"                                     | image",
                "filename                                            | image",
                "filename=                                           | image",
                "filename*=UTF-8''Zo%C3%AB.jpg                       | Zoë.jpg",
                "filename*=utf-8'en'Zo%c3%ab.jpg                     | Zoë.jpg",
                "filename*=ISO-8859-1''Zo%EB.jpg                     | Zoë.jpg",
                "filename*=UTF-8''a%2Fb%5Cc.jpg                      | c.jpg",
                "filename=\"plain.jpg\"; filename*=UTF-8''Zo%C3%AB.jpg | Zoë.jpg",
                "filename*=UTF-8''Zo%C3%AB.jpg; filename=\"plain.jpg\" | Zoë.jpg",
                "filename=\"plain.jpg\"; filename*=NoSuchCharset''x.jpg | plain.jpg",
                "filename=\"plain.jpg\"; filename*=UTF-8''%zz.jpg    | plain.jpg",
                "filename=\"plain.jpg\"; filename*=UTF-8''%ff.jpg    | plain.jpg",
                "filename=\"plain.jpg\"; filename*=UTF-8''x%4        | plain.jpg",
                "filename=\"plain.jpg\"; filename*=x.jpg             | plain.jpg",
                "filename=\"filename*=UTF-8''x.jpg\"                 | filename*=UTF-8''x.jpg",
                "filename=\"my filename*.jpg\"                       | my filename*.jpg",
                "filename=\"unclosed.jpg                             | unclosed.jpg",
            })
    void readsTheNameAsClientsWriteIt(String parameter, String expected) {
        assertEquals(expected, nameOf("form-data; name=\"postedFile\"; " + parameter.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data;name=\"postedFile\";filename=\"a.jpg\"",
                "form-data ; filename=\"a.jpg\" ; name=\"postedFile\"",
                "Form-Data; NAME=postedFile; FILENAME=a.jpg",
                "form-data; name=\"postedFile\"; filename=\"a.jpg\"; size=7;",
                "form-data;\r\n name=\"postedFile\";\r\n\tfilename=\"a.jpg\"",
            })
    void readsTheHeaderHoweverItIsLaidOut(String disposition) {
        assertEquals("a.jpg", nameOf(disposition));
    }

    @Test
    void takesBytesThatAreNoUtf8ForLatin1() {
        byte[] header = "Content-Disposition: form-data; name=\"postedFile\"; filename=\"Zo\u00eb.jpg\""
                .getBytes(StandardCharsets.ISO_8859_1);

        Answer answer = API.v4("userId=ann", new Form().part(header, Form.utf8("x")));

        assertEquals("Zoë.jpg", answer.data().path("ImageName").asString());
    }

    @Test
    void removesControlCharacters() {
        assertEquals("abc.jpg", nameOf("form-data; name=\"postedFile\"; filename=\"a\u0000b\u0007\u007fc\u0085.jpg\""));
    }

    @Test
    void cutsLongNamesBeforeTheirExtension() {
        String name = nameOf("form-data; name=\"postedFile\"; filename=\"" + "🏖".repeat(300) + ".jpeg\"");

        assertEquals("🏖".repeat(250) + ".jpeg", name);
    }

    @Test
    void leavesTheExtensionOutInVersion2() {
        Form form = new Form().file("f", "a.b.jpg", "1").file("f", ".jpg", "2").file("f", "plain", "3");

        Answer answer = API.v2("frontAppUserId=ann", form);

        assertEquals("a.b", answer.data().path(0).path("ImageName").asString());
        assertEquals("image", answer.data().path(1).path("ImageName").asString());
        assertEquals("plain", answer.data().path(2).path("ImageName").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data",
                "form-data; filename=\"a.jpg\"",
                "form-data; name*=UTF-8''%; filename*=UTF-8''%",
                "form-data; name=\"=?UTF-8?B?###?=\"; filename=\"a.jpg\"",
                "form-data; name=\"postedFil\u00e9\"; filename=\"a.jpg\"",
                "; ; ;=;\"",
                "",
            })
    void refusesAPartWithoutAUsableFieldName(String disposition) {
        Form form = new Form().part("Content-Disposition: " + disposition, Form.utf8("x"));

        assertEquals(
                "400 262 Invalid or missing file", API.v4("userId=ann", form).summary());
    }

    private static String nameOf(String disposition) {
        Form form = new Form().part("Content-Disposition: " + disposition, Form.utf8("x"));
        Answer answer = API.v4("userId=ann", form);
        return answer.status() == 200 ? answer.data().path("ImageName").asString() : answer.text();
    }
}
