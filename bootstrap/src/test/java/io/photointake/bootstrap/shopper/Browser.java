package io.photointake.bootstrap.shopper;

import io.photointake.bootstrap.harness.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** It warns of each newer Chromium; held here, because loggers that nobody holds forget their levels. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A machine without Chromium and its driver skips the test, unless its environment demands that it has them. */
    static Browser start() {
        DEVTOOLS.setLevel(Level.OFF);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Tool.CHROMIUM.path().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--lang=en",
                "--no-first-run");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Tool.CHROMEDRIVER.path().toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.manage().timeouts().scriptTimeout(LONGEST_WAIT);
        browser.desktop();
        return browser;
    }

    void open(String url) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(url);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void desktop() {
        screen(1280, 900);
    }

    void phone() {
        screen(360, 780);
    }

    private void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** As people set it for their whole machine, such as {@code prefers-color-scheme} to {@code dark}. */
    void prefer(Map<String, String> preferences) {
        List<Map<String, String>> features = preferences.entrySet().stream()
                .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
                .toList();
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    /** From now on it sends no more bytes in a second. */
    void sendAtMost(int bytesPerSecond) {
        ChromiumNetworkConditions slow = new ChromiumNetworkConditions();
        slow.setUploadThroughput(bytesPerSecond);
        slow.setDownloadThroughput(100_000_000);
        driver.setNetworkConditions(slow);
    }

    void sendAsItCan() {
        driver.deleteNetworkConditions();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The text that people see. */
    String text(String selector) {
        return find(selector).getText();
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    void click(String selector) {
        find(selector).click();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the tab key until this has the focus; fails if that does not happen. */
    void tabTo(String selector) {
        for (int presses = 0; presses < 60; presses++) {
            press(Keys.TAB);
            if (script("return document.activeElement.matches(arguments[0])", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + selector);
    }

    /** What a script returns; nothing counts as an empty text. */
    Object script(String script, Object... arguments) {
        return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
    }

    /** What an asynchronous function's body returns. */
    Object await(String body, Object... arguments) {
        Object result = driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];" + "(async (...args) => {" + body
                        + "})(...arguments).then(done, error => done(String(error)))",
                arguments);
        return Optional.ofNullable(result).orElse("");
    }

    /** Waits until this holds; what is gone from the page meanwhile counts as not yet. */
    void until(String expectation, Supplier<Boolean> condition) {
        waiting(() -> expectation).until(anything -> condition.get());
    }

    private FluentWait<WebDriver> waiting(Supplier<String> expectation) {
        return new WebDriverWait(driver, LONGEST_WAIT, Duration.ofMillis(25))
                .ignoring(WebDriverException.class)
                .withMessage(expectation);
    }

    void untilText(String selector, String part) {
        waiting(() -> selector + " says " + part + ", not " + texts(selector))
                .until(anything -> text(selector).contains(part));
    }

    /** What the browser has complained of since the page was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Keeps what is to be seen now, for people to look at. */
    void keepScreenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
