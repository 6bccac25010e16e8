package io.photointake.adapter.http.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload says of a print; every photo here is 1200 x 1600 as people see it. */
class UploadedPrintsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String EIGHT_BY_TEN =
            "{\"PrintWidth\":8,\"PrintHeight\":10,\"Unit\":\"inch\",\"Fit\":\"fill\","
                    + "\"EffectiveDPI\":150,\"Grade\":\"Acceptable\",\"CroppedWidth\":0,\"CroppedHeight\":100,\"LargestPrints\":{"
                    + "\"Excellent\":{\"Width\":4,\"Height\":5.333},\"Good\":{\"Width\":6,\"Height\":8},"
                    + "\"Acceptable\":{\"Width\":8,\"Height\":10.66}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printWidth=8&printHeight=10",
                "PRINTWIDTH=8.0&printheight=10.",
                "printWidth=+8&printHeight=%2B10&unit=&fit=null",
                "printWidth=8&printWidth=8.00&printHeight=010&unit=IN&fit=Fill",
                "printWidth=8&printHeight=10&unit=inch&unit=in&fit=undefined",
                "printWidth=8.0000000000000000000001&printHeight=10",
            })
    void saysHowSharpThePrintWillBeAtTheEndOfTheData(String query) {
        String v2 = API.v2("frontAppUserId=ann&" + query, Form.withPhoto()).text();
        String v4 = API.v4("userId=ann&" + query, Form.withPhoto()).text();

        assertTrue(v2.contains("\"PhotoCode\":\"1\",\"PrintQuality\":" + EIGHT_BY_TEN + "}"), v2);
        assertTrue(v4.contains(".jpg\",\"PrintQuality\":" + EIGHT_BY_TEN + "}"), v4);
    }

    @Test
    void takesTheValuesFromTheFormToo() {
        Form form = new Form().field("printwidth", "8").field("PrintHeight", "10");

        assertEquals(
                EIGHT_BY_TEN,
                API.v2(
                                "frontAppUserId=ann",
                                new Form()
                                        .field("printwidth", "8")
                                        .field("PrintHeight", "10")
                                        .file("a", "a.jpg", "x"))
                        .data()
                        .path("PrintQuality")
                        .toString());
        assertEquals(
                EIGHT_BY_TEN,
                API.v4(
                                "userId=ann&printWidth=8",
                                form.file("postedFile", "a.jpg", "x").field("fit", "fill"))
                        .data()
                        .path("PrintQuality")
                        .toString());
    }

    @Test
    void saysSoOfEachOfSeveralPhotos() {
        Answer answer = API.v2(
                "frontAppUserId=ann&printWidth=20&printHeight=30&unit=cm&fit=fit",
                Form.withPhoto().file("b", "b.jpg", "other"));

        for (int i = 0; i < 2; i++) {
            assertEquals("cm", answer.data().at("/" + i + "/PrintQuality/Unit").asString());
            assertEquals("fit", answer.data().at("/" + i + "/PrintQuality/Fit").asString());
            assertEquals(
                    152,
                    answer.data().at("/" + i + "/PrintQuality/EffectiveDPI").asInt());
            assertEquals(
                    0, answer.data().at("/" + i + "/PrintQuality/CroppedWidth").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "printWidth=&printHeight=",
                "printWidth=null&printHeight=undefined",
                "unit=mm&fit=fit",
                "unit=pack&fit=slim&unit=%ff"
            })
    void saysNothingOfPrintsUnlessAsked(String query) {
        assertFalse(
                API.v2("frontAppUserId=ann&" + query, Form.withPhoto()).text().contains("PrintQuality"));
        assertFalse(API.v4("userId=ann&" + query, Form.withPhoto()).text().contains("PrintQuality"));
    }

    @Test
    void writesNumbersOfAnySizeWithoutExponents() {
        String large = API.v4("userId=ann&printWidth=100000000000&printHeight=0.000000001&unit=mm", Form.withPhoto())
                .text();

        assertTrue(large.contains("\"PrintWidth\":100000000000,\"PrintHeight\":0.000000001,"), large);
        assertTrue(large.contains("\"Width\":100,") || large.contains("\"Width\":101.6,"), large);
    }

    @Test
    void gradesByTheThresholdsOfTheWebsite() {
        PrintThresholds lenient = new PrintThresholds(new Dpi(150), new Dpi(100), new Dpi(50));
        API.addWebsite(new ConfiguredWebsite(
                new Website(new WebsiteId(1002), API.sites().companies().get(0), "Shop", AllowedOrigins.ANY),
                UploadLimits.DEFAULT,
                KeepingRules.DEFAULT,
                new PrintSettings(lenient, false)));

        Answer answer = API.post(
                LiveApi.V2.replace("1001", "1002") + "&frontAppUserId=ann&printWidth=8&printHeight=10",
                Form.withPhoto());

        assertEquals("Excellent", answer.data().at("/PrintQuality/Grade").asString());
        assertEquals(
                8,
                answer.data().at("/PrintQuality/LargestPrints/Excellent/Width").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "printWidth=8                               | printHeight",
                "printHeight=8&printWidth=null              | printWidth",
                "printWidth=0&printHeight=10                | printWidth",
                "printWidth=-8&printHeight=10               | printWidth",
                "printWidth=8&printHeight=1e1               | printHeight",
                "printWidth=8,5&printHeight=10              | printWidth",
                "printWidth=8&printHeight=ten               | printHeight",
                "printWidth=8&printHeight=NaN               | printHeight",
                "printWidth=8in&printHeight=10              | printWidth",
                "printWidth=8&printWidth=9&printHeight=10   | printWidth",
                "printWidth=8&printHeight=%ff               | printHeight",
                "printWidth=1000000000000&printHeight=10    | printWidth",
                "printWidth=.&printHeight=10                | printWidth",
                "printWidth=0.0000000000000001&printHeight=1 | printWidth",
                "printWidth=8&printHeight=10&unit=feet      | unit",
                "printWidth=8&printHeight=10&unit=mm&unit=cm | unit",
                "printWidth=8&printHeight=10&fit=stretch    | fit",
                "printWidth=0                               | printWidth",
                "printHeight=8in                            | printHeight",
            })
    void refusesAPrintItCannotReadBeforeAnythingIsStaged(String query, String field) {
        for (Answer answer : new Answer[] {
            API.v2("frontAppUserId=ann&" + query, Form.withPhoto()), API.v4("userId=ann&" + query, Form.withPhoto())
        }) {
            assertEquals("400 400 Bad request", answer.summary());
            assertEquals(field, answer.json().at("/Errors/0/Field").asString());
            assertEquals(1, answer.json().path("Errors").size());
            assertFalse(answer.json().at("/Errors/0/Fix").asString().isBlank());
        }
        assertEquals(0, API.uploads().count());
        assertEquals(0, API.leftovers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"printWidth=0&printHeight=1", "printWidth=8&printHeight=x", "printWidth=8&unit=feet"})
    void stagesNoFileForAPrintThatIsWrongInTheQuery(String query) {
        API.v2("frontAppUserId=ann&" + query, Form.withPhoto());
        API.v4("userId=ann&" + query, Form.withPhoto());

        assertEquals(0, API.receptions());
    }

    @Test
    void throwsAFileAwayWhenThePrintTurnsOutWrongBehindIt() {
        Answer answer = API.v4("userId=ann&printWidth=8", Form.withPhoto().field("unit", "inch"));

        assertEquals("400 400 Bad request", answer.summary());
        assertEquals(
                "[{\"Code\":\"400\",\"Field\":\"printHeight\",\"Message\":\"It is missing, though printWidth is given\","
                        + "\"Fix\":\"Send both sides of the print, or leave both out\"}]",
                answer.errors());
        assertEquals(0, API.uploads().count());
        assertEquals(0, API.leftovers());
    }

    @Test
    void missesNoSideThatMayComeBehindAFileTooLarge() {
        UploadLimits limits = UploadLimits.DEFAULT;
        API.addWebsite(
                1003,
                new UploadLimits(
                        new ByteSize(10),
                        limits.maxPixels(),
                        limits.maxSides(),
                        limits.formats(),
                        limits.dpiRange(),
                        limits.defaultDpi()),
                AllowedOrigins.ANY);
        Form tooLarge =
                new Form().file("postedFile", "a.jpg", "more than ten bytes").field("printHeight", "10");

        for (String call : List.of(LiveApi.V2_PATH + "?frontAppUserId=ann", LiveApi.V4 + "?userId=ann")) {
            Answer answer = API.post(call + "&printWidth=8&websiteId=1003&webApiClientKey=" + LiveApi.KEY, tooLarge);

            assertEquals(1, answer.json().path("Errors").size(), answer.errors());
            assertEquals("postedFile", answer.json().at("/Errors/0/Field").asString());
        }
    }

    @Test
    void namesTheBoundOfASide() {
        Answer answer = API.v4("userId=ann&printWidth=1000000000000&printHeight=10", Form.withPhoto());

        assertEquals(
                "It is not a decimal number above 0, with at most 12 digits before the point, such as 8.5: \"1000000000000\"",
                answer.json().at("/Errors/0/Message").asString());
    }

    @Test
    void tellsEverythingThatIsWrongTogether() {
        Answer answer = API.v4("userId=null&DPI=x&printWidth=0&printHeight=0&fit=x", Form.withPhoto());

        assertEquals("400 261,265,400 Invalid userId", answer.summary());
        assertEquals(5, answer.json().path("Errors").size());
    }
}
