package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The page for all eyes and hands, on all screens. The service believes that it is reached under another address, which
 * the page must not need.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class PageLookTest {
    /** Texts whose contrast with what is behind them is below that of WCAG's level AA. */
    private static final String PALE = """
            const channels = color => color.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(each => each / 255)
                .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
                .reduce((sum, each, place) => sum + each * [0.2126, 0.7152, 0.0722][place], 0);
            const behind = element => {
                for (let each = element; each; each = each.parentElement) {
                    const back = channels(getComputedStyle(each).backgroundColor);
                    if (back.length === 3 || back[3] === 1) return back;
                }
                return [255, 255, 255];
            };
            return [...document.querySelectorAll('body *')]
                .filter(each => each.checkVisibility({visibilityProperty: true}))
                .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || each.value)
                .map(each => {
                    const [one, other] = [light(channels(getComputedStyle(each).color)), light(behind(each))];
                    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                    return ratio < 4.5 ? `${each.tagName} ${each.textContent.trim()} ${ratio}` : '';
                })
                .filter(each => each)
                .join('\\n');
            """;

    /** What can be pressed or filled in, and is too small for a thumb. */
    private static final String SMALL = """
            return [...document.querySelectorAll('button, .button, summary, select, .choice, input:not([type=radio])')]
                .filter(each => each.checkVisibility({visibilityProperty: true}))
                .filter(each => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44)
                .map(each => each.outerHTML)
                .join('\\n');
            """;

    private static final String WIDTHS =
            "const {scrollWidth, clientWidth} = document.documentElement; return scrollWidth + ' of ' + clientWidth";

    private final Path folder;
    private final Shopping shopping;
    private final Browser browser;

    PageLookTest(@TempDir Path folder) {
        this.folder = folder;
        browser = Browser.start();
        shopping = Shopping.start(browser, Site.onSqlite(folder), "--base-url", "https://photos.invalid/elsewhere");
    }

    @AfterAll
    void close() {
        shopping.close();
    }

    @BeforeEach
    void restoreTheScreen() {
        browser.desktop();
        browser.prefer(Map.of("prefers-color-scheme", "light", "prefers-reduced-motion", "no-preference"));
    }

    @Test
    void fitsAPhone() throws IOException {
        openWithPhotos("phone");
        browser.phone();
        browser.click(".photo .delete");

        assertEquals("360 of 360", browser.script(WIDTHS));
        assertEquals("", browser.script(SMALL));
        browser.script("scrollTo(0, 0)");
        browser.keepScreenshot("phone");
        browser.script("document.querySelector('#gallery-title').scrollIntoView()");
        browser.keepScreenshot("phone-gallery");
        browser.click("summary");
        assertEquals("360 of 360", browser.script(WIDTHS));
        assertEquals("", browser.script(SMALL));
    }

    @Test
    void isLegibleInLightAndDark() throws IOException {
        openWithPhotos("night");
        browser.click(".photo .delete");
        browser.click("summary");

        for (String scheme : List.of("light", "dark")) {
            // Without motion the colours change at once.
            browser.prefer(Map.of("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce"));
            assertEquals("", browser.script(PALE), scheme);
            browser.script("scrollTo(0, 0)");
            browser.keepScreenshot(scheme);
        }
        assertEquals(
                "rgb(19, 23, 22)",
                browser.script("return getComputedStyle(document.body).backgroundColor"),
                "it is dark");
    }

    @Test
    void keepsStillForThoseWhoWantThat() {
        browser.open(shopping.address() + "/");
        String moving = "return getComputedStyle(document.querySelector('button')).transitionDuration";
        assertTrue(browser.script(moving).toString().contains("0.12s"));

        browser.prefer(Map.of("prefers-reduced-motion", "reduce"));

        assertEquals("0s", browser.script(moving));
    }

    @Test
    void isUsedByKeyboardAlone() throws IOException {
        browser.open(shopping.address() + "/");
        browser.script("sessionStorage.clear(); location.reload()");
        browser.tabTo("[name=websiteId]");
        browser.press(String.valueOf(Site.WEBSITE), Keys.TAB, shopping.site().key(), Keys.TAB, "keys", Keys.ENTER);
        browser.untilText("#connection-summary", "user keys");
        browser.tabTo("#files");
        assertEquals(
                "solid", browser.script("return getComputedStyle(document.querySelector('.button')).outlineStyle"));
        browser.script("document.querySelector('#files').onclick = event => { window.asked = true; return false; }");
        browser.press(Keys.SPACE);
        assertEquals(true, browser.script("return window.asked"), "the key opens the choice of files");
        browser.find("#files").sendKeys(photo("Key.jpg").toString());
        browser.untilText(".photo .name", "Key");

        browser.tabTo(".photo .delete");
        browser.press(Keys.ENTER);
        browser.press(Keys.ESCAPE);
        assertEquals("Delete Key", browser.script("return document.activeElement.getAttribute('aria-label')"));
        browser.press(Keys.ENTER);
        browser.press(Keys.ENTER);

        browser.untilText("#gallery-note", "No photos yet.");
        assertEquals("gallery-title", browser.script("return document.activeElement.id"), "the focus is not lost");
    }

    @Test
    void needsNothingFromElsewhereAndBreaksNoRuleOfItsPolicy() {
        openWithPhotos("strict");
        browser.find("#files").sendKeys(photo("Strict.jpg").toString());
        browser.untilText(".photo .name", "Strict");

        assertEquals(List.of(), browser.complaints());
        assertEquals(
                "",
                browser.script(
                        "return performance.getEntriesByType('resource').map(each => each.name)"
                                + ".filter(each => !each.startsWith(arguments[0]) && !each.startsWith('blob:')).join()",
                        shopping.address() + "/"));
        assertEquals(
                "blocked",
                browser.await("return new Promise(resolve => {"
                        + "document.addEventListener('securitypolicyviolation', () => resolve('blocked'));"
                        + "document.body.append(Object.assign(document.createElement('script'), {text: 'resolve()'}));"
                        + "})"));
    }

    @Test
    void worksUnderAPathOfAnotherServer() throws IOException {
        try (PrefixProxy proxy = new PrefixProxy(shopping.address())) {
            browser.open(proxy.address() + "/" + shopping.fragment("prefixed"));
            browser.untilText("#connection-summary", "prefixed");
            browser.find("#files").sendKeys(photo("Prefix.jpg").toString());
            browser.untilText(".photo .name", "Prefix");

            browser.until(
                    "the thumbnail is loaded",
                    () -> browser.script("return document.querySelector('.photo img').naturalWidth > 0")
                            .equals(true));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private void openWithPhotos(String user) {
        for (String name : List.of("Beach.jpg", "IMG_20260711_183022_a_name_without_any_place_to_break_it.jpg")) {
            shopping.shop()
                    .v4(user, PostedFile.of(name, Photos.unique(300, 200)))
                    .data();
        }
        shopping.open(user);
        browser.until(
                "thumbnails are loaded",
                () -> browser.script("return [...document.querySelectorAll('.photo img')]"
                                + ".filter(each => each.naturalWidth > 0).length === 2")
                        .equals(true));
    }

    private Path photo(String name) {
        try {
            return Files.write(folder.resolve(name), Photos.unique());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
