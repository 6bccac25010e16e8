package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page, as a shopper uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class PageTest {
    private static final String DROP = """
        const [name, base64, size] = arguments;
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes, new Uint8Array(size)], name));
        const tell = type => document.body.dispatchEvent(
            new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
        tell('dragenter');
        const held = getComputedStyle(document.querySelector('#veil')).visibility;
        return [held, tell('dragover'), tell('drop'), document.body.className].join();
        """;

    private final Path folder;
    private final Shopping shopping;
    private final Browser browser;

    PageTest(@TempDir Path folder) {
        this.folder = folder;
        browser = Browser.start();
        shopping = Shopping.start(browser, Site.onSqlite(folder));
    }

    @AfterAll
    void close() {
        shopping.close();
    }

    @Test
    void uploadsWhatIsChosenAndShowsItNewestFirst() throws IOException {
        shopping.open("chooses");
        assertEquals("No photos yet. The first one you add shows here.", browser.text("#gallery-note"));
        assertTrue(browser.text("#limits").startsWith("JPEG, PNG, GIF, BMP, TIFF, WebP"), browser.text("#limits"));
        assertTrue(browser.text("#limits").endsWith("up to 25 MB each."), browser.text("#limits"));
        assertTrue(String.valueOf(browser.find("#files").getAttribute("accept")).startsWith(".jpeg,.jpg,.png,"));

        choose(file("Sand.jpg", Photos.unique(640, 480)));
        browser.untilText(".row.done .state", "Kept: 640 × 480 pixels, 72 DPI, JPEG.");
        choose(file("Sea.jpg", Photos.unique(480, 640)), file("Sun.jpg", Photos.unique()));
        browser.until("three photos show", () -> browser.all(".photo").size() == 3);

        assertEquals(3, browser.all(".row.done").size());
        assertEquals("Sand", browser.texts(".photo .name").get(2));
        assertEquals("480 × 640 pixels", sizeOf("Sea"));
        browser.until(
                "the thumbnails are loaded",
                () -> Boolean.TRUE.equals(browser.script(
                        "return [...document.querySelectorAll('.photo img')].every(each => each.naturalWidth > 0)")));
        assertEquals("3", browser.text("#count"));
        assertEquals(shopping.address() + "/", browser.address(), "the key is not in the address bar");
        browser.keepScreenshot("gallery");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void uploadsWhatIsDroppedAnywhere() {
        shopping.open("drops");

        assertEquals("visible,false,false,", drop("Wind.jpg", Photos.unique(), 0));

        browser.untilText(".row.done .name", "Wind.jpg");
        browser.untilText(".photo .name", "Wind");
    }

    @Test
    void showsHowMuchHasBeenSent() throws IOException {
        shopping.open("waits");
        browser.script("""
            window.seen = [];
            new MutationObserver(() => document.querySelectorAll('progress').forEach(each => seen.push(each.value)))
                .observe(document.querySelector('#upload-list'), {attributes: true, subtree: true});
            """);
        browser.sendAtMost(400_000);
        try {
            choose(file("Large.bmp", Photos.noise(400, 400)));
            browser.until(
                    "a part is sent",
                    () -> browser.script(
                                    "const {value} = document.querySelector('progress'); return value > 0 && value <"
                                            + " 100")
                            .equals(true));
            browser.untilText(".row.sending .state", " of 469 KB");
            browser.keepScreenshot("progress");
            browser.untilText(".row.done .state", "Kept");
        } finally {
            browser.sendAsItCan();
        }

        List<Double> seen = ((List<?>) browser.script("return seen"))
                .stream().map(each -> ((Number) each).doubleValue()).toList();
        assertTrue(
                seen.stream().filter(each -> each > 0 && each < 100).distinct().count() >= 2, seen.toString());
        assertEquals(seen.stream().sorted().toList(), seen, "it only grows");
        assertEquals(100, seen.get(seen.size() - 1));
    }

    @Test
    void cancelsAndTriesAgain() throws IOException {
        shopping.open("changes");
        browser.sendAtMost(100_000);
        try {
            choose(file("Large.bmp", Photos.noise(400, 400)));
            browser.until(
                    "it is being sent",
                    () -> browser.text(".row.sending .state").contains("%"));
            browser.click(".cancel");
            browser.untilText(".row.failed .state", "Cancelled.");
        } finally {
            browser.sendAsItCan();
        }
        assertEquals(0, count("changes"));

        browser.click(".retry");
        browser.untilText(".row.done .state", "Kept: 400");
        browser.click(".dismiss");

        browser.until(
                "the list of uploads is gone", () -> !browser.find("#uploads").isDisplayed());
        assertEquals(1, count("changes"));
    }

    @Test
    void saysInPlainWordsWhatIsWrongWithAFile() throws IOException {
        shopping.open("errs");

        choose(file("notes.jpg", "no photo".getBytes(StandardCharsets.UTF_8)));
        browser.untilText(
                ".row.failed .state", "it is not a picture of a kind this service knows. Choose a photo: JPEG");
        browser.keepScreenshot("wrong-file");
        browser.click("#clear");
        drop("film.jpg", new byte[0], 26 * 1024 * 1024 + 1);

        browser.untilText(".row.failed .state", "This file has 26.1 MB; at most 25 MB are taken.");
        assertFalse(browser.find(".row .retry").isDisplayed(), "it would be as large again");
        assertEquals(0, count("errs"));
    }

    @Test
    void deletesAfterASecondThought() {
        upload("regrets", "first.jpg", "second.jpg");
        shopping.open("regrets");
        browser.until("both show", () -> browser.all(".photo").size() == 2);

        browser.click(".photo:first-child .delete");
        browser.click(".photo:first-child .no");
        assertEquals(2, count("regrets"));
        browser.click(".photo:first-child .delete");
        browser.click(".photo:first-child .yes");

        browser.until("one is gone", () -> browser.texts(".photo .name").equals(List.of("first")));
        assertEquals("1", browser.text("#count"));
        assertEquals("second is deleted.", browser.script("return document.querySelector('#status').textContent"));
        assertEquals(1, count("regrets"));
    }

    @Test
    void saysInWordsHowLargeAPhotoPrints() throws IOException {
        shopping.open("prints");
        choose(file("Hills.jpg", Photos.unique(1800, 1200)));
        String acceptable = "Acceptable: a little soft at this size; good up to 22.8 × 15.2 cm. Nothing is cut off.";
        browser.untilText(".row.done .grade", acceptable);
        browser.untilText(".photo .grade", acceptable);

        print("15", "10");
        untilGraded("Excellent: sharp up to 15.2 × 10.1 cm. Nothing is cut off.");
        print("60", "20");
        untilGraded("Too small for this size: at most 30.4 × 20.3 cm looks acceptable. 50 % of its height is cut off.");
        browser.keepScreenshot("grades");
        browser.click("[name=fit][value=fit]");
        untilGraded(acceptable);
        browser.click("#turn");
        untilGraded("Good at this size; excellent up to 15.2 × 10.1 cm. Nothing is cut off.");
        print("8,5", "11");
        browser.find("[name=unit]").sendKeys("inch");
        untilGraded("Good at this size; excellent up to 6 × 4 inch. Nothing is cut off.");

        print("wide", "11");
        browser.untilText("#print-problem", "Give both sides as numbers above 0");
        assertFalse(browser.find(".photo .grade").isDisplayed());
    }

    @Test
    void searchesAndShowsMore() {
        String[] names = new String[30];
        Arrays.setAll(names, each -> "Photo " + each + ".jpg");
        upload("collects", names);
        shopping.open("collects");

        browser.untilText("#count", "24 of 30");
        browser.click("#more");
        browser.until("all show", () -> browser.all(".photo").size() == 30);
        assertFalse(browser.find("#more").isDisplayed());
        assertEquals("Photo 0", browser.texts(".photo .name").get(29));
        browser.find("[name=searchKey]").sendKeys("O 2");

        browser.until("those with a 2 show", () -> browser.all(".photo").size() == 11);
        browser.find("[name=searchKey]").sendKeys("x");
        browser.untilText("#gallery-note", "No photo's name has “O 2x” in it.");
    }

    @Test
    void asksForAKeyThatOpensAndRemembersItInThisTab() {
        browser.open(shopping.address() + "/#websiteId=1001&WEBAPICLIENTKEY=wrong&userId=starts");
        if (browser.find("#switch").isDisplayed()) {
            browser.click("#switch-yes");
        }
        browser.untilText("#connection-problem", "This key is unknown or was revoked.");

        browser.find("[name=webApiClientKey]").clear();
        browser.find("[name=webApiClientKey]").sendKeys(shopping.site().key());
        browser.click("#connect button");
        browser.untilText("#connection-summary", "Website 1001, user starts");
        browser.open(shopping.address() + "/");

        browser.untilText("#connection-summary", "Website 1001, user starts");
        assertFalse(browser.find("#connection-problem").isDisplayed());
    }

    @Test
    void asksBeforeALinkReplacesTheUserOfATab() {
        shopping.open("first");

        browser.open(shopping.address() + "/" + shopping.fragment("second"));
        browser.untilText("#switch-question", "the photos of user second of website 1001");
        assertTrue(browser.text("#connection-summary").contains("user first"));
        browser.click("#switch-no");
        assertFalse(browser.find("#switch").isDisplayed());
        assertTrue(browser.text("#connection-summary").contains("user first"));

        browser.open(shopping.address() + "/" + shopping.fragment("first"));
        browser.untilText("#connection-summary", "user first");
        assertFalse(browser.find("#switch").isDisplayed(), "the link changes nothing");

        browser.open(shopping.address() + "/" + shopping.fragment("second"));
        browser.until("the question is there", () -> browser.find("#switch").isDisplayed());
        browser.click("#switch-yes");
        browser.untilText("#connection-summary", "user second");
        assertFalse(browser.find("#switch").isDisplayed());
    }

    private void print(String width, String height) {
        for (String[] side : new String[][] {{"printWidth", width}, {"printHeight", height}}) {
            browser.find("[name=" + side[0] + "]").clear();
            browser.find("[name=" + side[0] + "]").sendKeys(side[1]);
        }
    }

    private void untilGraded(String words) {
        browser.untilText(".photo .grade", words);
        browser.untilText(".row .grade", words);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void choose(Path... files) {
        browser.find("#files").sendKeys(Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n")));
    }

    private Object drop(String name, byte[] bytes, int more) {
        return browser.script(DROP, name, Base64.getEncoder().encodeToString(bytes), more);
    }

    private String sizeOf(String name) {
        int place = browser.texts(".photo .name").indexOf(name);
        return browser.texts(".photo .size").get(place);
    }

    private void upload(String user, String... names) {
        ShopClient shop = shopping.shop();
        for (String name : names) {
            assertEquals(
                    200, shop.v4(user, PostedFile.of(name, Photos.unique())).status());
        }
    }

    private int count(String user) {
        return shopping.shop()
                .v3("GET", "UploadImage/GetUserUploadedList?userId=" + user)
                .data()
                .get("AssetCount")
                .asInt();
    }
}
